import { namedProgram } from '../programs/named-programs.mjs'

/** @typedef {import('./steps.mjs').Step} Step */
/** @typedef {import('../programs/named-programs.mjs').ProgramName} ProgramName */

/**
 * What is run, and what cannot be: `notRun` has a sentence for each step, or part of a step, that is left out.
 *
 * @typedef {{ steps: readonly Step[], notRun: string[] }} Plan
 */

/**
 * The programs that some steps need, each once, in the order of the steps.
 *
 * @param {readonly Step[]} steps
 * @returns {ProgramName[]}
 */
export function programsOf(steps) {
  return [...new Set(steps.flatMap(({ needs, parts = [] }) => [...needs, ...parts]))]
}

/**
 * Leaves out the steps whose programs are missing.
 *
 * @param {readonly Step[]} steps
 * @param {readonly ProgramName[]} missing
 * @returns {Plan}
 */
export function planRun(steps, missing) {
  const isMissing = (/** @type {ProgramName} */ name) => missing.includes(name)
  return {
    steps: steps.filter(({ needs }) => !needs.some(isMissing)),
    notRun: steps.flatMap(({ title, needs, parts = [] }) => {
      if (needs.some(isMissing)) return [`${title} (${absent(needs.filter(isMissing))})`]
      const lost = parts.filter(isMissing)
      return lost.length > 0 ? [`${title}: what needs ${titles(lost)} (${absent(lost)})`] : []
    }),
  }
}

/** @param {readonly ProgramName[]} names */
const absent = (names) => `no ${names.join(', ')}`

/** @param {readonly ProgramName[]} names */
const titles = (names) => names.map((name) => namedProgram(name).title).join(', ')
