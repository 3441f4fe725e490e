import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Opened, openPlayground } from './open-playground.ts'
import { bringAxe, faintTexts } from './run-axe.ts'

let playground: Opened
beforeAll(async () => {
  playground = await openPlayground()
})
afterAll(() => playground[Symbol.asyncDispose]())

/** Something of everything: a token that is superseded, guidance, a history with one that is shown. */
async function getIntoTrouble(page: Page): Promise<void> {
  await page.keyboard.press('l')
  await page.getByRole('timer').waitFor()
  await page.keyboard.press('e')
  await page.getByText('Superseded', { exact: true }).waitFor()
  await page.keyboard.press('d')
  await page.getByRole('region', { name: 'What went wrong' }).waitFor()
}

/** A property that is computed for the first element of a selector. */
const computed = (page: Page, selector: string, property: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)

test.for(['light', 'dark'] as const)(
  'who asks for more contrast gets 7:1 in %s, and lines that can be seen',
  async (colorScheme) => {
    const { page } = await playground.visit({ colorScheme })
    await getIntoTrouble(page)
    await bringAxe(page)
    const line = await computed(page, 'main section', 'border-top-color')
    expect(await faintTexts(page)).not.toEqual([])

    await page.emulateMedia({ contrast: 'more' })

    expect(await faintTexts(page)).toEqual([])
    expect(await computed(page, 'main section', 'border-top-color')).not.toBe(line)
    await page.keyboard.press('Tab')
    expect(await computed(page, ':focus-visible', 'outline-width')).toBe('3px')
  },
)

test('with system colours each focus, border and state is still visible', async () => {
  const { page } = await playground.visit({ forcedColors: 'active' })
  await getIntoTrouble(page)
  const canvas = await computed(page, '.northbound', 'background-color')

  for (const selector of ['main section', 'form button[type=submit]', 'form input[type=text]']) {
    const bordered = selector.includes('input') ? 'form div:has(> input[type=text])' : selector
    expect(await computed(page, bordered, 'border-top-style')).toBe('solid')
    expect(await computed(page, bordered, 'border-top-color')).not.toBe(canvas)
  }
  // Which of several is chosen, shown, pressed, left.
  const chosen = 'header input:checked + span'
  const other = 'header input:not(:checked) + span'
  expect(await computed(page, chosen, 'background-color')).not.toBe(
    await computed(page, other, 'background-color'),
  )
  expect(await computed(page, 'ol button[aria-current=true]', 'outline-style')).toBe('solid')
  await page.locator('[data-place=wire] [data-action=reveal]').first().click()
  expect(await computed(page, '[data-action=reveal][aria-pressed=true]', 'border-style')).toBe(
    'double',
  )
  expect(await computed(page, '[class*=ruler] > [class*=left]', 'background-color')).not.toBe(
    canvas,
  )
  // As far as the keyboard gets, each stop is outlined, itself or the box around it.
  await page.locator('body').click({ position: { x: 1, y: 1 } })
  const unseen: string[] = []
  for (let stop = 0; stop < 40; stop++) {
    await page.keyboard.press('Tab')
    const { html, style, color } = await page.evaluate(outlineOfFocus)
    if (style === 'none' || color === canvas) unseen.push(html)
  }
  expect(unseen).toEqual([])
})

/** Runs in the page. */
function outlineOfFocus(): { html: string; style: string; color: string } {
  const focused = document.activeElement!
  const around = [focused, focused.nextElementSibling, focused.parentElement].filter(
    (element) => element !== null,
  )
  const styles = around.map((element) => getComputedStyle(element))
  const outlined = styles.find(({ outlineStyle }) => outlineStyle !== 'none') ?? styles[0]!
  return {
    html: focused.outerHTML.slice(0, 120),
    style: outlined.outlineStyle,
    color: outlined.outlineColor,
  }
}

test('nothing moves with prefers-reduced-motion', async () => {
  const { page } = await playground.visit({ reducedMotion: 'no-preference' })
  await page.getByRole('timer').waitFor({ state: 'detached' })
  await page.keyboard.press('l')
  await page.getByRole('timer').waitFor()
  expect(await page.evaluate(movingParts)).not.toEqual([])

  await page.emulateMedia({ reducedMotion: 'reduce' })

  expect(await page.evaluate(movingParts)).toEqual([])
})

/** Runs in the page: what would move, if it changed. */
function movingParts(): string[] {
  return [...document.querySelectorAll('.northbound, .northbound *')]
    .filter((element) => {
      const { transitionDuration, animationName } = getComputedStyle(element)
      return animationName !== 'none' || /[1-9]/.test(transitionDuration)
    })
    .map((element) => element.outerHTML.slice(0, 120))
}
