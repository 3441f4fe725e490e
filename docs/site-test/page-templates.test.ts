import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findViolations, rulesOfLooks } from './find-violations.ts'
import { type OpenedSite, openSite } from './open-site.ts'
import { pageTemplates, siteLanguages } from './page-templates.ts'
import { visitPage } from './visit-page.ts'

let site: OpenedSite
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.[Symbol.asyncDispose]())

/**
 * Names and roles are the same in all looks. Colours do not depend on the width, nor does the width on them: each is looked at in
 * both of its kinds.
 */
const looks = [
  { width: 1280, colorScheme: 'dark', rules: undefined },
  { width: 320, colorScheme: 'light', rules: rulesOfLooks },
] as const

/** Pages are made of the same parts in each language: of the second one, those whose texts are its own. */
const translated = new Set([
  '/',
  '/guide/last-token-wins',
  '/errors/100208',
  '/reference/auth/browser',
])

describe.each(siteLanguages)('in $lang', ({ lang, prefix }) => {
  const templates = pageTemplates.filter(([, path]) => lang === 'en' || translated.has(path))
  test.for(templates)('%s breaks no axe rule, and fits a width of 320 px', async ([, path]) => {
    await using visit = await visitPage(site, prefix + path)
    const { page } = visit
    // A page that has not been drawn breaks no rule.
    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe(lang)

    // Hundreds of closed hovers would take most of the time; an open one has a test of its own.
    await page.evaluate(() => {
      for (const popup of document.querySelectorAll('.twoslash-popup-container')) popup.remove()
    })

    const broken: string[] = []
    for (const { width, colorScheme, rules } of looks) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme })
      await page.waitForFunction(
        (isDark) => document.documentElement.matches('.dark') === isDark,
        colorScheme === 'dark',
      )
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      const found = await findViolations(page, rules)
      broken.push(...found.map((rule) => `${width} px, ${colorScheme}: ${rule}`))
    }
    expect(broken).toEqual([])
    expect(visit.complaints).toEqual([])
  })
})

test('the check finds a violation', async () => {
  await using visit = await visitPage(site, '/faq')
  await visit.page.evaluate(() => {
    Object.assign(document.querySelector<HTMLElement>('main h1')!.style, {
      color: '#ddd',
      background: '#fff',
    })
  })

  expect((await findViolations(visit.page)).join()).toContain('color-contrast')
})

test('a hover shows the type of a name, and breaks no axe rule', async () => {
  await using visit = await visitPage(site, '/guide/last-token-wins')
  const { page } = visit
  const hover = page.locator('.twoslash-hover', { hasText: 'createTokenSource' }).first()
  const popup = hover.locator('.twoslash-popup-container')
  expect(await popup.isVisible()).toBe(false)
  await hover.hover()
  await popup.waitFor()

  expect(await popup.innerText()).toContain('createTokenSource')
  const box = (await popup.boundingBox())!
  expect(box.x).toBeGreaterThanOrEqual(0)
  expect(box.x + box.width).toBeLessThanOrEqual(1280)
  expect(await findViolations(page)).toEqual([])
})
