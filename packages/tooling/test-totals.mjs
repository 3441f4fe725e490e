/**
 * @typedef {{ passed: number, failed: number }} Totals
 */

/**
 * What a step adds to the closing line.
 *
 * A check is one, passed or failed. A Vitest run is its tests; a skipped test is a failure, because what was not
 * tried was not shown; a run that ended badly without a failed test, or left no totals, is one failure.
 *
 * @param {number} code exit code of the step
 * @param {(() => string)} [totals] reads what the reporter wrote, for a Vitest run
 * @returns {Totals}
 */
export function readTotals(code, totals) {
  if (!totals) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  try {
    const { passed, failed, skipped } = JSON.parse(totals())
    const all = { passed, failed: failed + skipped }
    const isHollow = passed + all.failed === 0
    return (code !== 0 || isHollow) && all.failed === 0 ? { passed, failed: 1 } : all
  } catch {
    return { passed: 0, failed: 1 }
  }
}

/**
 * @param {Totals[]} totals
 * @returns {Totals}
 */
export function addUp(totals) {
  return totals.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    { passed: 0, failed: 0 },
  )
}

/**
 * The steps named in `--only=a,b`, or all of them.
 *
 * @template {{ name: string }} Step
 * @param {Step[]} steps
 * @param {string | undefined} only
 * @returns {Step[]}
 */
export function chooseSteps(steps, only) {
  if (!only) return steps
  const names = only.split(',')
  const known = steps.map((step) => step.name)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown) throw new Error(`There is no step "${unknown}". The steps: ${known.join(', ')}.`)
  return steps.filter((step) => names.includes(step.name))
}
