import type { Page } from 'playwright'
import { type ScenarioId, yieldOf } from '../src/scripts/scenario-index.ts'

/** Opens all groups of the list, so that each scenario can be clicked. */
export async function openScenarios(page: Page): Promise<void> {
  await page.locator('[data-scenario]').first().waitFor({ state: 'attached' })
  await page.evaluate(() => {
    for (const group of document.querySelectorAll('details:has([data-scenario])')) {
      ;(group as HTMLDetailsElement).open = true
    }
  })
}

/** Starts a scenario, even one in a closed group, and waits until it has finished. */
export async function runScenario(page: Page, id: ScenarioId): Promise<void> {
  await page.locator(`[data-scenario="${id}"]`).dispatchEvent('click')
  await page
    .locator(`[data-scenario="${id}"][aria-pressed=true][aria-busy=false]`)
    .waitFor({ state: 'attached' })
}

/** The texts of the panels under these headings after a scenario has finished. */
export interface Outcome {
  readonly guidance: string | undefined
  readonly story: string | undefined
}

/** Runs many scenarios within the page, one after the other, and clears the history each time. */
export function runAll(
  page: Page,
  ids: readonly ScenarioId[],
  headings: Readonly<Record<keyof Outcome | 'clear' | 'lesson', string>>,
): Promise<Outcome[]> {
  const scenarios = ids.map((id) => ({ id, result: yieldOf(id) }))
  return page.evaluate(
    async ({ scenarios, headings }) => {
      /** Checks in every frame. If it never becomes true, the test reports the missing text. */
      const until = async (isSo: () => boolean | undefined, inMs = 100_000) => {
        const end = performance.now() + inMs
        while (!isSo() && performance.now() < end) await new Promise(requestAnimationFrame)
      }
      const textUnder = (heading: string) =>
        [...document.querySelectorAll('section')].find(
          (section) => section.querySelector('h2')?.textContent === heading,
        )?.textContent ?? undefined
      const outcomes: Outcome[] = []
      for (const { id, result } of scenarios) {
        const button = document.querySelector<HTMLButtonElement>(`[data-scenario="${id}"]`)!
        button.click()
        await new Promise(requestAnimationFrame)
        await until(() => button.ariaPressed === 'true' && button.ariaBusy === 'false')
        // The texts of the stories are loaded with the first one.
        await until(() => textUnder(headings.story)?.includes(headings.lesson))
        // So are those of the guidance, with the first one that has any.
        if (result !== 'ok') await until(() => textUnder(headings.guidance)?.includes(result))
        outcomes.push({ guidance: textUnder(headings.guidance), story: textUnder(headings.story) })
        // A long history is slow to render, and is not under test here.
        const buttons = [...document.querySelectorAll('button')]
        buttons.find(({ textContent }) => textContent === headings.clear)?.click()
      }
      return outcomes
    },
    { scenarios, headings },
  )
}
