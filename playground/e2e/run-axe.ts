import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults, RunOnly, RunOptions } from 'axe-core'
import type { Page } from 'playwright'

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Everything that WCAG 2.2 asks for at the levels A and AA, as far as a program can tell, and what axe knows beyond. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The widths of a phone, a tablet and a desktop. */
export const widths = [320, 768, 1280]

/** So high that no dialog and no column must scroll inside: a text that is scrolled out of a box cannot be judged. */
const height = 1600

/** Adds axe to a page. The policy of the page does not apply to the debugger. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(source)
}

/** Rules that only whole pages can keep. */
const ofWholePages = {
  region: { enabled: false },
  'landmark-one-main': { enabled: false },
  'page-has-heading-one': { enabled: false },
}

/**
 * The rules that what is shown now breaks, in each width and theme, with where; also what sticks out sideways.
 *
 * Names, roles, states and their order are the same in every width and theme: all rules are asked once, in light. In the other
 * looks those are asked that depend on a layout or a colour, which is most of the work saved.
 */
export async function brokenRules(page: Page, of: 'page' | 'part'): Promise<string[]> {
  const all: RunOptions = { runOnly: tags, rules: of === 'page' ? {} : ofWholePages }
  const layout: RunOptions = { runOnly: rules('color-contrast', 'target-size', ...ofLayout) }
  const colour: RunOptions = { runOnly: rules('color-contrast', 'link-in-text-block') }
  const broken: string[] = []
  // From the width that is there already.
  const inOrder = page.viewportSize()?.width === widths[0] ? widths : widths.toReversed()
  for (const [at, width] of inOrder.entries()) {
    await page.setViewportSize({ width, height })
    const found = await page.evaluate(findBroken, { light: at ? layout : all, dark: colour })
    broken.push(...found.map((rule) => `${width} px, ${rule}`))
  }
  return broken
}

const ofLayout = ['scrollable-region-focusable', 'link-in-text-block']

function rules(...values: string[]): RunOnly {
  return { type: 'rule', values }
}

/** Runs in the page. */
async function findBroken(options: Record<'light' | 'dark', RunOptions>): Promise<string[]> {
  const { axe } = globalThis as unknown as {
    axe: { run(options: RunOptions): Promise<AxeResults> }
  }
  const found: string[] = []
  for (const theme of ['light', 'dark'] as const) {
    for (const root of document.querySelectorAll<HTMLElement>('.northbound'))
      root.dataset['theme'] = theme
    const { violations } = await axe.run({
      ...options[theme],
      resultTypes: ['violations'],
      // Of style sheets, for a rule about orientation locks alone.
      preload: false,
    })
    for (const { id, nodes } of violations)
      found.push(...nodes.map(({ html }) => `${theme}: ${id}: ${html}`))
  }
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth > clientWidth) found.push(`both: sticks out by ${scrollWidth - clientWidth} px`)
  return found
}

/** Texts whose contrast is less than the 7:1 of level AAA. */
export async function faintTexts(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: RunOptions): Promise<AxeResults> }
    }
    const runOnly = { type: 'rule' as const, values: ['color-contrast-enhanced'] }
    const { violations } = await axe.run({
      runOnly,
      rules: { 'color-contrast-enhanced': { enabled: true } },
      resultTypes: ['violations'],
      preload: false,
    })
    return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))
  })
}
