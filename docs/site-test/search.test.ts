import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readExports } from '../.vitepress/site/read-exports.ts'
import { listSubjects } from '../error-pages/list-subjects.ts'
import { loadSearch } from './load-search.ts'
import { type OpenedSite, openSite } from './open-site.ts'

const { kinds, codes } = listSubjects()
const exported = readExports()
const names = [...new Set(exported.map(({ name }) => name))]

/** From the middle of sentences, and the page of each. */
const phrases: [phrase: string, page: string][] = [
  ['写入在同一个事务中完成', '/zh-cn/guide/tabs'],
  ['支持硬链接的本地磁盘', '/zh-cn/guide/many-processes'],
  ['该续期或被拒绝时再问一次', '/zh-cn/guide/cloudflare-workers'],
  ['信任其根证书即可', '/zh-cn/guide/mutual-tls'],
  ['在重置之前都可以登录', '/zh-cn/proxy/security'],
  ['没有令牌或正在关闭时', '/zh-cn/proxy/operations'],
  ['混进了看不见的字符', '/zh-cn/faq'],
  ['一个时钟不准的程序', '/zh-cn/guide/testing'],
  ['错误在各台机器之间游走', '/zh-cn/guide/last-token-wins'],
  ['出示的证书在这台机器上不受信任', '/zh-cn/errors/tls-untrusted'],
]

const locales = [
  { locale: 'root', prefix: '' },
  { locale: 'zh-cn', prefix: '/zh-cn' },
]

let site: OpenedSite
const pages = new Map<string, Page>()
const found = new Map<string, Map<string, string[]>>()

beforeAll(async () => {
  site = await openSite()
  for (const { locale, prefix } of locales) {
    const page = await site.browser.newPage()
    await page.goto(`${site.url}${prefix}/guide/tabs`)
    pages.set(locale, page)
    const search = await loadSearch(page, locale)
    found.set(locale, await search([...kinds, ...codes, ...names, ...phrases.map(([one]) => one)]))
  }
}, 600_000)

afterAll(() => site?.[Symbol.asyncDispose]())

const firstOf = (query: string, locale: string) => found.get(locale)?.get(query)?.[0]
const pageOf = (id = '') => id.replace(/#.*/, '')

for (const { locale, prefix } of locales) {
  test.each([...kinds, ...codes])(`in ${locale}, the page of %s comes first`, (subject) => {
    expect(pageOf(firstOf(subject, locale))).toBe(`${prefix}/errors/${subject}`)
  })

  test.each(names)(`in ${locale}, the place of %s in the reference comes first`, (name) => {
    // An entry may have it from another. And the search does not tell `DurableTokens` from `durableTokens`.
    const places = exported
      .filter((one) => one.name.toLowerCase() === name.toLowerCase())
      .map(({ address }) => `${prefix}${address}`)

    expect(places).toContain(firstOf(name, locale))
  })
}

test.each(phrases)('“%s” is found on its page', (phrase, page) => {
  expect(pageOf(firstOf(phrase, 'zh-cn'))).toBe(page)
})

test('each phrase that the search tests look for is in the middle of a sentence', () => {
  for (const [phrase, page] of phrases) {
    const file = new URL(`..${page}.md`, import.meta.url)
    expect(readFileSync(file, 'utf8')).toMatch(
      new RegExp(`\\p{Script=Han}[^。\\n]*${phrase}|[^。\\n]+${phrase}`, 'u'),
    )
  }
})

test.each([
  ['root', 'Search', ['100208', 'not-authorized', 'createTokenSource', 'renew a token']],
  ['zh-cn', '搜索', ['1010005', 'redisStore', '一个时钟不准的程序']],
])(
  'the search box of %s shows what the index finds',
  async (locale, button, queries) => {
    const page = pages.get(locale)!
    await page.getByRole('button', { name: button }).first().click()
    const expected = await (await loadSearch(page, locale))(queries)
    for (const query of queries) {
      await page.locator('#localsearch-input').fill(query)
      const shown = () =>
        page
          .locator('.VPLocalSearchBox .result')
          .evaluateAll((all) =>
            all
              .slice(0, 5)
              .map((one) =>
                decodeURI(
                  `${new URL((one as HTMLAnchorElement).href).pathname}${new URL((one as HTMLAnchorElement).href).hash}`,
                ),
              ),
          )
      await expect.poll(shown).toEqual(expected.get(query)?.map((id) => id.replace(/#$/, '')))
    }
  },
  30_000,
)

test.each(locales)(
  'every export has its heading on a reference page for readers of $locale',
  ({ prefix }) => {
    const pages = new Map<string, string>()
    const missing = exported.filter(({ address }) => {
      const [path = '', anchor] = `${prefix}${address}`.split('#')
      const file = `../.vitepress/dist${path.replace(/\/$/, '/index')}.html`
      const page = pages.get(file) ?? readFileSync(new URL(file, import.meta.url), 'utf8')
      pages.set(file, page)
      return !page.includes(` id="${anchor}"`)
    })

    expect(missing).toEqual([])
  },
)
