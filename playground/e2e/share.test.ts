import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { themes } from '../src/preferences/theme.ts'
import type { PlaygroundPreset } from '../src/sharing/playground-preset.ts'
import { sharableUrl } from '../src/sharing/sharable-url.ts'
import { readShareLink, writeShareLink } from '../src/sharing/share-link.ts'
import { snippetLanguageIds } from '../src/snippets/snippet-language.ts'
import { type Opened, openPlayground } from './open-playground.ts'

const anyName = fc.stringMatching(/^[a-z][a-z0-9-]{0,30}$/)
const anyPreset: fc.Arbitrary<PlaygroundPreset> = fc.record(
  {
    target: anyName,
    url: fc.webUrl({ validSchemes: ['http', 'https'] }).map((url) => sharableUrl(url)!),
    relayed: fc.stringMatching(/^[a-z][a-z0-9._-]{0,30}$/),
    appId: fc
      .string({ minLength: 1, maxLength: 256, unit: 'grapheme' })
      .filter((text) => text.length <= 256),
    scenario: anyName,
    action: fc.constantFrom('login', 'refresh', 'devices', 'device', 'logout', 'elsewhere'),
    locale: fc.constantFrom('en', 'zh-CN'),
    theme: fc.constantFrom(...themes),
    snippet: fc.constantFrom(...snippetLanguageIds),
  },
  { requiredKeys: [] },
)

describe('a link', () => {
  test('restores the state that it was created from', () => {
    fc.assert(
      fc.property(anyPreset, (preset) => {
        expect(readShareLink(writeShareLink(preset))).toEqual({ preset, defect: undefined })
      }),
    )
  })

  test('contains no secret and no token, wherever they were pasted', () => {
    const anySecret = fc.string({ minLength: 1 }).map((text) => `5ecr3t${text}`)
    const pasted = fc.constantFrom(
      (secret: string): PlaygroundPreset => ({ appId: secret }),
      (secret: string): PlaygroundPreset => ({ appId: `my ${secret} app` }),
      (secret: string): PlaygroundPreset => ({ appId: encodeURIComponent(secret) }),
      (secret: string): PlaygroundPreset => ({
        url: `https://user:${encodeURIComponent(secret)}@a.test`,
      }),
      (secret: string): PlaygroundPreset => ({
        url: `https://a.test/${encodeURIComponent(secret)}`,
      }),
      (secret: string): PlaygroundPreset => ({ url: `https://a.test/?secret=${secret}#${secret}` }),
      (secret: string) =>
        ({ secret, accessToken: secret, refreshToken: secret }) as PlaygroundPreset,
    )
    fc.assert(
      fc.property(anyPreset, anySecret, pasted, (preset, secret, paste) => {
        const link = writeShareLink({ ...preset, ...paste(secret) }, [secret, ''])

        const [, ...values] = [...new URLSearchParams(link.slice(1)).values()]
        for (const value of [link, ...values]) expect(value.includes('5ecr3t')).toBe(false)
      }),
    )
  })

  test('never throws, whatever the address contains, and ignores unknown values', () => {
    const known = [
      'target',
      'url',
      'relayed',
      'appId',
      'scenario',
      'action',
      'locale',
      'theme',
      'snippet',
    ]
    const anyFragment = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.tuple(fc.oneof(fc.constantFrom(...known, 'v', '__proto__'), fc.string()), fc.string()),
        )
        .map((pairs) => `#v=1&${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`),
    )
    fc.assert(
      fc.property(anyFragment, (fragment) => {
        const read = readShareLink(fragment)
        expect(Object.keys(read?.preset ?? {}).filter((name) => !known.includes(name))).toEqual([])
      }),
    )
  })

  test.each([
    ['#v=2&theme=dark&clock=3', { preset: { theme: 'dark' }, defect: 'newer' }],
    ['#v=1&theme=dark&clock=3', { preset: { theme: 'dark' }, defect: 'unreadable' }],
    ['#v=1&theme=pink', { preset: {}, defect: 'unreadable' }],
    ['#v=one', { preset: {}, defect: 'unreadable' }],
    ['#v=1&url=javascript:alert(1)', { preset: {}, defect: 'unreadable' }],
    ['#v=1', { preset: {}, defect: undefined }],
    ['#main', undefined],
    ['', undefined],
  ])('%s is taken as far as it is understood', (fragment, read) => {
    expect(readShareLink(fragment)).toEqual(read)
  })
})

describe('in the page', () => {
  let playground: Opened
  beforeAll(async () => {
    playground = await openPlayground()
  })
  afterAll(() => playground[Symbol.asyncDispose]())

  test('a link shows the same state to another visitor', async () => {
    const first = await playground.visit({ permissions: ['clipboard-read', 'clipboard-write'] })
    await first.page.getByRole('radio', { name: 'Dark' }).click()
    await first.page.getByRole('button', { name: 'Log in', exact: true }).click()
    await first.page.getByRole('timer').waitFor()
    await first.page.getByRole('button', { name: 'List devices', exact: true }).click()
    await first.page.getByText('Lime Street').first().waitFor()
    await first.page.getByRole('button', { name: /Copy a link/ }).click()
    await first.page.getByText('Link copied.').waitFor({ state: 'attached' })
    const link = await first.page.evaluate(() => navigator.clipboard.readText())

    const second = await playground.visit({ suffix: link.slice(link.indexOf('#')) })

    await second.page.getByText('Lime Street').first().waitFor()
    expect(await second.page.locator('[data-theme=dark]').count()).toBe(1)
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/some\/folder\/#v=1&target=in-page&/)
  })

  test('a link to another application asks for its secret, and sends nothing', async () => {
    const { page } = await playground.visit({
      suffix: '#v=3&target=in-page&appId=my-own&action=login&locale=zh-CN&moon=full',
    })

    await page.getByText('这个链接来自更新版本的演练场').waitFor()
    await page.getByText('链接不携带密钥').waitFor()
    expect(await page.getByLabel('appId').inputValue()).toBe('my-own')
    expect(await page.getByLabel(/^secret/).inputValue()).toBe('')
    expect(await page.getByRole('listitem').filter({ hasText: '/login' }).count()).toBe(0)
    await page.getByRole('button', { name: '知道了' }).click()
    expect(await page.getByText('链接不携带密钥').count()).toBe(0)
  })

  test('a link to a platform or a scenario that this page does not have shows a notice', async () => {
    const target = await playground.visit({ suffix: '#v=1&target=on-the-moon&appId=my-own' })
    await target.page.getByText(/a platform that this page does not offer/).waitFor()
    expect(await target.page.getByLabel('appId').inputValue()).not.toBe('my-own')

    const scenario = await playground.visit({ suffix: '#v=1&scenario=meteor' })
    await scenario.page.getByText(/a scenario that this page does not have/).waitFor()
  })
})
