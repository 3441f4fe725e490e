import { writeFileSync } from 'node:fs'

/**
 * A Vitest reporter that adds up a run and writes `{ passed, failed, skipped }` as JSON to the file named by
 * `NORTHBOUND_TOTALS`, for `test.mjs` to add up the runs. Without that variable it writes nothing.
 *
 * A file that cannot be collected and an error outside any test count as one failure each.
 */
export default class TotalsReporter {
  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
   * @param {ReadonlyArray<unknown>} errors
   */
  onTestRunEnd(modules, errors) {
    const totals = { passed: 0, failed: errors.length, skipped: 0 }
    for (const module of modules) {
      if (module.errors().length > 0) totals.failed += 1
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        totals[state === 'passed' || state === 'failed' ? state : 'skipped'] += 1
      }
    }
    const file = process.env['NORTHBOUND_TOTALS']
    if (file) writeFileSync(file, JSON.stringify(totals))
  }
}
