import { findNamedProgram, isUsable } from './find-named-program.mjs'
import { namedChromium } from './find-chromium.mjs'
import { namedProgram } from './named-programs.mjs'
import { isProgram } from './on-path.mjs'

/** @typedef {import('./named-programs.mjs').ProgramName} ProgramName */

/**
 * A program that cannot be used. `canInstall` is false where the environment names another one: then it is that name
 * that must be put right.
 *
 * @typedef {{ name: ProgramName, problem: string, canInstall: boolean }} MissingProgram
 */

/**
 * Looks for all programs at once.
 *
 * @param {readonly ProgramName[]} names
 * @returns {MissingProgram[]} those that are missing or cannot be used, each with the reason in words
 */
export function surveyPrograms(names) {
  return names.flatMap((name) => {
    const problem = problemOf(name)
    return problem ? [{ name, ...problem }] : []
  })
}

/**
 * @param {ProgramName} name
 * @returns {Omit<MissingProgram, 'name'> | undefined}
 */
function problemOf(name) {
  const { checkFails = 'does not start', commands } = namedProgram(name)
  const named = nameInEnvironment(name)
  if (named && !isProgram(named.path)) {
    return {
      problem: `${named.variable} is ${named.path}, and there is no program`,
      canInstall: false,
    }
  }
  const path = findNamedProgram(name)
  if (!path) return { problem: `${commands[0]} is not on PATH`, canInstall: true }
  if (isUsable(name, path)) return undefined
  return { problem: `${path} ${checkFails}`, canInstall: !named }
}

/**
 * @param {ProgramName} name
 * @returns {{ variable: string, path: string } | undefined}
 */
function nameInEnvironment(name) {
  if (name === 'chromium') return namedChromium()
  const { variable } = namedProgram(name)
  const path = process.env[variable]
  return path ? { variable, path } : undefined
}
