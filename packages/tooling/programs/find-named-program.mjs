import { execFileSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from './find-chromium.mjs'
import { namedProgram } from './named-programs.mjs'
import { isProgram, onPath, withEndings } from './on-path.mjs'

/** @typedef {import('./named-programs.mjs').ProgramName} ProgramName */

/**
 * Finds a program on this machine: the one that its variable names, or the first on PATH; of several the first that can
 * be used. Installs nothing; `ensure-programs.mjs` does.
 *
 * @param {ProgramName} name
 * @returns {string | undefined} path of the program
 */
export function findNamedProgram(name) {
  if (name === 'chromium') return findChromium()
  const { variable, commands, home } = namedProgram(name)
  const named = process.env[variable]
  if (named) return isProgram(named) ? named : undefined
  const folder = home && process.env[home]
  const atHome = folder
    ? commands.flatMap((command) => withEndings(command).map((file) => join(folder, 'bin', file)))
    : []
  const found = withoutTwins([...atHome, ...onPath(commands)].filter(isProgram))
  return found.length > 1 ? (found.find((path) => isUsable(name, path)) ?? found[0]) : found[0]
}

/**
 * Whether a program does what it is needed for.
 *
 * @param {ProgramName} name
 * @param {string} path
 */
export function isUsable(name, path) {
  const { check } = namedProgram(name)
  // On Windows, Chrome opens a window when it is asked for its version.
  if (!check || (name === 'chromium' && process.platform === 'win32')) return true
  try {
    execFileSync(path, check, { stdio: 'pipe', timeout: 30_000 })
    return true
  } catch {
    return false
  }
}

/**
 * The same file is often found under two names.
 *
 * @param {readonly string[]} paths
 */
function withoutTwins(paths) {
  /** @type {Map<string, string>} */
  const first = new Map()
  for (const path of paths) {
    const real = realpathSync(path)
    if (!first.has(real)) first.set(real, path)
  }
  return [...first.values()]
}
