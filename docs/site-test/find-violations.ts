import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * Every rule of axe that the page breaks as it is now, with where.
 *
 * @param leaveOut what is not looked at: hundreds of closed hovers would take most of the time
 */
export async function findViolations(page: Page, leaveOut: string[] = []): Promise<string[]> {
  await page.evaluate(axe)
  const results = await page.evaluate(
    (exclude) =>
      (globalThis as unknown as { axe: { run(context: object): Promise<AxeResults> } }).axe.run({
        include: [['html']],
        exclude: exclude.map((selector) => [selector]),
      }),
    leaveOut,
  )
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
