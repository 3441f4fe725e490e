import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Opened, openPlayground } from './open-playground.ts'
import type { VisitOptions } from './visit.ts'

/** The script that draws the page. */
const script = /assets\/index-/

let playground: Opened
beforeAll(async () => {
  playground = await openPlayground()
})
// Which fails if the content security policy had to refuse anything.
afterAll(() => playground[Symbol.asyncDispose]())

const said = {
  'en-US': {
    logIn: 'Log in',
    submitting: 'Logging in…',
    secret: 'secret',
    reveal: 'Reveal secret',
  },
  'zh-CN': { logIn: '登录', submitting: '正在登录…', secret: 'secret（密钥）', reveal: '显示密钥' },
} as const

describe.each(['en-US', 'zh-CN'] as const)('before the script of the page, %s', (locale) => {
  const { logIn, submitting, secret, reveal } = said[locale]

  test('queues all input, and shows a login as pending at once', async () => {
    const { page, release } = await visitWithoutScript({ locale })
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    await page.getByLabel(secret, { exact: true }).fill('not-the-secret')
    await page.locator('input[value=dark]').check()
    await button(reveal).click()
    await button(logIn).click()
    await button(submitting).waitFor()

    release()

    // The platform was asked with what was typed.
    await page.getByText('100208').first().waitFor()
    await button(logIn).waitFor()
    const field = page.getByLabel(secret, { exact: true })
    expect(await field.inputValue()).toBe('not-the-secret')
    expect(await field.getAttribute('type')).toBe('text')
    expect(await page.locator('[data-theme]').getAttribute('data-theme')).toBe('dark')
    expect(await button(reveal).getAttribute('aria-pressed')).toBe('true')
  })

  test('the enter key logs in once, and no URL contains form values', async () => {
    const { page, release } = await visitWithoutScript({ locale })
    await page.getByLabel('appId', { exact: true }).press('Enter')
    await page.getByLabel('appId', { exact: true }).press('Enter')
    await page.getByRole('button', { name: submitting }).waitFor()

    release()

    await page.getByRole('timer').waitFor()
    expect(page.url()).toBe(playground.url)
    const logins = page.locator('ol > li').filter({ hasText: '/login' })
    await logins.first().waitFor()
    expect(await logins.count()).toBe(1)
  })

  test('the prerendered page equals the page that its script renders', async () => {
    const { page: taken } = await playground.visit({ locale })
    const { page: drawn } = await playground.visit({ locale, before: takeFirstLookAway })
    expect(await markupOf(taken)).toBe(await markupOf(drawn))
  })

  test('applies the theme of an earlier visit', async () => {
    const { page, release } = await visitWithoutScript({
      locale,
      before: (opened) =>
        opened.addInitScript(() => localStorage.setItem('northbound.theme', 'dark')),
    })
    const theme = page.locator('[data-theme]')
    expect(await theme.getAttribute('data-theme')).toBe('dark')
    expect(await page.locator('input[value=dark]').isChecked()).toBe(true)

    release()
    await page.locator('[data-place=wire]').waitFor()
    expect(await theme.getAttribute('data-theme')).toBe('dark')
    await page.locator('input[value=auto]').check()
    expect(await theme.getAttribute('data-theme')).toBe('auto')
  })

  test('shows an error and can be retried when the script cannot be loaded', async () => {
    const { page } = await playground.visit({
      locale,
      before: (opened) => opened.route(script, (route) => route.abort()),
      until: '[role=alert]',
    })
    await page.getByText(/could not be loaded/).waitFor()
    await page.unroute(script)
    await page.getByRole('button', { name: /Try again · 重试/ }).click()

    await page.getByRole('button', { name: logIn, exact: true }).click()
    await page.getByRole('timer').waitFor()
  })
})

test('the chosen language overrides the language of the browser', async () => {
  const { page } = await visitWithoutScript({
    before: (opened) =>
      opened.addInitScript(() => localStorage.setItem('northbound.locale', 'zh-CN')),
  })
  await page.getByRole('button', { name: '登录', exact: true }).waitFor()
})

test('a shared link never shows another state first', async () => {
  const { page } = await visitWithoutScript({ suffix: '#v=1&locale=zh-CN', until: '#playground' })
  expect(await page.locator('#playground > *').count()).toBe(0)
})

test('without scripts the page says that it needs them, and shows no form', async () => {
  const { page } = await playground.visit({ javaScriptEnabled: false, until: 'noscript' })
  await page.locator('noscript').waitFor({ state: 'visible' })
  expect(await page.locator('noscript').textContent()).toContain('it needs JavaScript')
  expect(await page.locator('form').count()).toBe(0)
})

test('the policy allows one inline script, and the headers have the same hash', async () => {
  const files = inject('builtPlayground')
  const html = await readFile(join(files, 'index.html'), 'utf8')
  const headers = await readFile(join(files, '_headers'), 'utf8')
  const policy = /Content-Security-Policy" content="([^"]*)"/
    .exec(html)?.[1]
    ?.replaceAll('&#39;', "'")

  expect(policy).toMatch(/script-src 'self' 'sha256-[\w+/]{43}=';/)
  expect(policy).not.toMatch(/unsafe/)
  expect(headers).toContain(`Content-Security-Policy: ${policy}; frame-ancestors 'self'\n`)
})

/** A visit whose script of the page is not there yet. */
async function visitWithoutScript({ before, ...options }: VisitOptions) {
  let release!: () => void
  const released = new Promise<void>((resolve) => (release = resolve))
  const visit = await playground.visit({
    until: 'form button[type=submit]',
    ...options,
    async before(page) {
      await before?.(page)
      await page.route(script, (route) => released.then(() => route.continue()))
    },
  })
  return { ...visit, release }
}

/** Leaves the page to its script, as the development server does. */
async function takeFirstLookAway(page: Page): Promise<void> {
  await page.route(playground.url, async (route) => {
    const answer = await route.fetch()
    const html = await answer.text()
    const body = html.replace(/<template[^]*<\/script>/, '')
    expect(body).not.toBe(html)
    await route.fulfill({ response: answer, body })
  })
}

/** What the page consists of, but for how its fields came by their values. */
function markupOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const spell = (node: Node): string => {
      if (node instanceof Text) return node.data
      if (!(node instanceof Element)) return ''
      const attributes = [...node.attributes]
        .filter(({ name }) => name !== 'checked' && name !== 'value')
        .map(({ name, value }) => `${name}=${JSON.stringify(value.trim())}`)
        .toSorted()
      const inner = [...node.childNodes].map(spell).join('')
      return `\n<${[node.localName, ...attributes].join(' ')}>${inner}</>`
    }
    return spell(document.getElementById('playground')!)
  })
}
