import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { root } from './steps.mjs'
import { addUp } from './totals.mjs'

/** @typedef {{ title: string, totals: import('./totals.mjs').Totals, log: string }} StepResult */

/**
 * The last lines of a run: what failed, what was not run, and one line that adds everything up, which comes last.
 *
 * @param {readonly StepResult[]} results
 * @param {readonly string[]} notRun
 * @returns {{ lines: string[], hasFailed: boolean }}
 */
export function reportRun(results, notRun) {
  const { passed, failed } = addUp(results.map(({ totals }) => totals))
  const failures = results.filter(({ totals }) => totals.failed > 0)
  return {
    lines: [
      ...failures.flatMap(describeFailure),
      ...notRun.map((what) => `not run here: ${what}`),
      ...(notRun.length > 0 ? [''] : []),
      `${passed} passed, ${failed} failed`,
    ],
    hasFailed: failed > 0,
  }
}

/** @param {StepResult} result */
function describeFailure({ title, totals, log }) {
  const failures = totals.failures.length > 0 ? totals.failures : lastLines(log)
  return [
    `FAILED  ${title}, see ${relative(root, log)}`,
    ...failures.map((line) => `  ${line}`),
    '',
  ]
}

/** A check names no tests; the end of its log says what is wrong. @param {string} log */
function lastLines(log) {
  try {
    return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-20)
  } catch {
    return []
  }
}
