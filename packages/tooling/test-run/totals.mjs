/**
 * @typedef {{ passed: number, failed: number, failures: string[] }} Totals `failures` says which, as far as known
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
  if (!totals) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, failures: [] }
  try {
    const { passed, failed, skipped, failures = [] } = JSON.parse(totals())
    const all = { passed, failed: failed + skipped, failures }
    const isHollow = passed + all.failed === 0
    return (code !== 0 || isHollow) && all.failed === 0 ? { ...all, failed: 1 } : all
  } catch {
    return { passed: 0, failed: 1, failures: [] }
  }
}

/**
 * @param {Totals[]} totals
 * @returns {Totals}
 */
export function addUp(totals) {
  return {
    passed: totals.reduce((sum, { passed }) => sum + passed, 0),
    failed: totals.reduce((sum, { failed }) => sum + failed, 0),
    failures: totals.flatMap(({ failures }) => failures),
  }
}
