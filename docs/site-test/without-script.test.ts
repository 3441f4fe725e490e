import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenedSite, openSite } from './open-site.ts'
import { pageTemplates, siteLanguages } from './page-templates.ts'
import { visitPage } from './visit-page.ts'

let site: OpenedSite
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.[Symbol.asyncDispose]())

/** VitePress draws this page with a script alone. */
const readable = pageTemplates.filter(([, path]) => path !== '/nothing')

describe.each(siteLanguages)('without a script, in $lang', ({ prefix }) => {
  test.for(readable)('%s is readable, and its links work', async ([, path]) => {
    await using visit = await visitPage(site, prefix + path, { javaScriptEnabled: false })
    const { page } = visit
    const main = page.getByRole('main')

    expect(await main.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
    expect((await main.innerText()).length).toBeGreaterThan(200)
    const code = main.locator('pre:not(.twoslash-popup-container pre)')
    expect(await code.locator('visible=true').count()).toBe(await code.count())
    const menu = page.locator('a.VPNavBarMenuLink')
    expect(await menu.locator('visible=true').count()).toBe(await menu.count())
    expect(await page.getByRole('navigation').getByRole('link').count()).toBeGreaterThan(3)
    // Buttons that would do nothing.
    expect(await page.locator('.try-it-here:visible').count()).toBe(0)
  })
})

test('code looks the same as with a script', async () => {
  await using plain = await visitPage(site, '/guide/last-token-wins', { javaScriptEnabled: false })
  await using full = await visitPage(site, '/guide/last-token-wins')
  const code = plain.page.locator('main pre').first()

  expect(await code.innerText()).toContain('createClient')
  expect(await code.innerText()).toBe(await full.page.locator('main pre').first().innerText())
})
