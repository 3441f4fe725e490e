import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What depends on the width, or on the colours. */
export const rulesOfLooks = [
  'color-contrast',
  'link-in-text-block',
  'scrollable-region-focusable',
  'target-size',
]

/**
 * Every rule of axe that the page breaks as it is now, with where.
 *
 * @param rules some rules alone, for what has been looked at before. @default all of them
 */
export async function findViolations(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.evaluate(axe)
  const options: RunOptions = {
    resultTypes: ['violations'],
    // Of style sheets, for a rule about orientation locks alone.
    preload: false,
    ...(rules && { runOnly: { type: 'rule', values: [...rules] } }),
  }
  const results = await page.evaluate(
    (how) =>
      (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(
        how,
      ),
    options,
  )
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
