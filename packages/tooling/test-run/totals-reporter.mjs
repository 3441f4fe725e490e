import { writeFileSync } from 'node:fs'

/**
 * A Vitest reporter that adds up a run and writes `{ passed, failed, skipped, failures }` as JSON to the file
 * named by `NORTHBOUND_TOTALS`, for `test.mjs` to add up the runs, and how far it is to the one named by
 * `NORTHBOUND_PROGRESS`. Without these variables it writes nothing.
 *
 * A file that cannot be collected and an error outside any test count as one failure each. `failures` has a
 * line for each failure and each skipped test: where it is and how it began.
 */
export default class TotalsReporter {
  #soFar = { passed: 0, failed: 0, files: 0 }

  /** @param {import('vitest/node').TestModule} module */
  onTestModuleEnd(module) {
    const file = process.env['NORTHBOUND_PROGRESS']
    if (!file) return
    this.#soFar.files += 1
    for (const test of module.children.allTests())
      this.#soFar[test.result().state === 'passed' ? 'passed' : 'failed'] += 1
    writeFileSync(file, JSON.stringify(this.#soFar))
  }

  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
   * @param {ReadonlyArray<unknown>} errors
   */
  onTestRunEnd(modules, errors) {
    const totals = { passed: 0, failed: errors.length, skipped: 0 }
    const failures = errors.map((error) => `outside any test${beginning(error)}`)
    for (const module of modules) {
      const { relativeModuleId: file } = module
      if (module.errors().length > 0) {
        totals.failed += 1
        failures.push(`${file}${beginning(module.errors()[0])}`)
      }
      for (const test of module.children.allTests()) {
        const { state, errors: thrown } = test.result()
        totals[state === 'passed' || state === 'failed' ? state : 'skipped'] += 1
        if (state === 'failed') failures.push(`${file} > ${test.fullName}${beginning(thrown?.[0])}`)
        else if (state !== 'passed') failures.push(`${file} > ${test.fullName}: skipped`)
      }
    }
    const file = process.env['NORTHBOUND_TOTALS']
    if (file) writeFileSync(file, JSON.stringify({ ...totals, failures }))
  }
}

/** An error of a browser may hold a whole page in one line; the log has it all. */
const longestLine = 300

/** @param {unknown} error */
function beginning(error) {
  const message = /** @type {{ message?: unknown } | undefined} */ (error)?.message
  if (typeof message !== 'string') return ''
  const line = message.split('\n', 1)[0] ?? ''
  return `: ${line.length > longestLine ? `${line.slice(0, longestLine)}…` : line}`
}
