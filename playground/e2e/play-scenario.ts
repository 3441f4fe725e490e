import type { Page } from 'playwright'
import type { ScenarioId } from '../src/scenarios/scenario-index.ts'

/** Opens every group of the list, so that each scenario can be pressed. */
export async function openScenarios(page: Page): Promise<void> {
  await page.locator('[data-scenario]').first().waitFor({ state: 'attached' })
  await page.evaluate(() => {
    for (const group of document.querySelectorAll('details:has([data-scenario])')) {
      ;(group as HTMLDetailsElement).open = true
    }
  })
}

/** Presses a scenario, also one in a closed group, and waits until it has been played to its end. */
export async function playScenario(page: Page, id: ScenarioId): Promise<void> {
  await page.locator(`[data-scenario="${id}"]`).dispatchEvent('click')
  await page
    .locator(`[data-scenario="${id}"][aria-pressed=true][aria-busy=false]`)
    .waitFor({ state: 'attached' })
}

/** What the panels under these headings hold once a scenario has been played. */
export interface Played {
  readonly guidance: string | undefined
  readonly story: string | undefined
}

/** Plays many scenarios, one after the other, within the page: a visitor with a quick hand, who clears the history each time. */
export function playAll(
  page: Page,
  ids: readonly ScenarioId[],
  headings: Readonly<Record<keyof Played | 'clear' | 'lesson', string>>,
): Promise<Played[]> {
  return page.evaluate(
    async ({ ids, headings }) => {
      /** Looks at every frame. What does not become so is left to the test, which finds it missing. */
      const until = async (isSo: () => boolean | undefined, inMs = 100_000) => {
        const end = performance.now() + inMs
        while (!isSo() && performance.now() < end) await new Promise(requestAnimationFrame)
      }
      const textUnder = (heading: string) =>
        [...document.querySelectorAll('section')].find(
          (section) => section.querySelector('h2')?.textContent === heading,
        )?.textContent ?? undefined
      const played: Played[] = []
      for (const id of ids) {
        const button = document.querySelector<HTMLButtonElement>(`[data-scenario="${id}"]`)!
        button.click()
        await new Promise(requestAnimationFrame)
        await until(() => button.ariaPressed === 'true' && button.ariaBusy === 'false')
        // What a story says is loaded with the first of its kind.
        await until(() => textUnder(headings.story)?.includes(headings.lesson))
        played.push({ guidance: textUnder(headings.guidance), story: textUnder(headings.story) })
        // A long history takes long to draw, and is not the point here.
        const buttons = [...document.querySelectorAll('button')]
        buttons.find(({ textContent }) => textContent === headings.clear)?.click()
      }
      return played
    },
    { ids, headings },
  )
}
