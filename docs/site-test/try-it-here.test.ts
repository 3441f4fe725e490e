import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findViolations } from './find-violations.ts'
import { type OpenedSite, openSite } from './open-site.ts'
import { visitPage } from './visit-page.ts'

let site: OpenedSite
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.[Symbol.asyncDispose]())

const languages = [
  { prefix: '', open: 'Try it here', close: 'Close the playground', failed: 'What went wrong' },
  { prefix: '/zh-cn', open: '在这里试一试', close: '关闭演练场', failed: '哪里出了问题' },
]
const failing = [
  ['/guide/five-minute-start', 1, '100208'],
  ['/guide/last-token-wins', 0, 'superseded-repeatedly'],
  ['/errors/100208', 0, '100208'],
  ['/errors/timed-out', 0, 'timed-out'],
] as const

describe.each(languages)('the playground in pages under “$prefix/”', (words) => {
  test.for(failing)('%s runs its scenario', async ([path, nth, ends]) => {
    await using visit = await visitPage(site, words.prefix + path)
    const { page } = visit
    const place = page.locator('.try-it-here').nth(nth)
    await place.getByRole('button', { name: words.open }).click()
    const guidance = place.getByRole('region', { name: words.failed })
    await guidance.waitFor()

    // What went wrong on the way is shown too, until the end.
    await expect.poll(() => guidance.innerText()).toContain(ends)
    expect(visit.foreign).toEqual([])
    expect(visit.complaints).toEqual([])
  })

  test('uses the theme of the page, and is removed when it is closed', async () => {
    await using visit = await visitPage(site, `${words.prefix}/errors/100208`)
    const { page } = visit
    const place = page.locator('.try-it-here')
    await place.getByRole('button', { name: words.open }).click()
    await place.getByRole('region', { name: words.failed }).waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await place.locator(`[data-theme=${colorScheme}]`).waitFor()
      expect(await findViolations(page)).toEqual([])
    }
    await page.setViewportSize({ width: 320, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    await place.getByRole('button', { name: words.close }).click()

    expect(await place.locator('.playground-place').innerHTML()).toBe('')
    await place.getByRole('button', { name: words.open }).waitFor()
  })
})

test('a playground that cannot be loaded shows an error and can be retried', async () => {
  await using visit = await visitPage(site, '/errors/100208')
  const { page } = visit
  await page.route('**/embed/playground.js', (route) => route.abort(), { times: 1 })
  const place = page.locator('.try-it-here')
  await place.getByRole('button', { name: 'Try it here' }).click()

  await place.getByText('could not be loaded').waitFor()
})
