import { execFileSync } from 'node:child_process'
import { findNamedProgram, namedPrograms } from './find-named-program.mjs'
import { canInstallFromDebian, installFromDebian } from './install-from-debian.mjs'

/**
 * Sees to it that there is a program that starts: the one found, or Debian's.
 *
 * @param {keyof typeof namedPrograms} name
 */
export async function ensureNamedProgram(name) {
  const { variable, debian, size, check } =
    /** @type {import('./find-named-program.mjs').NamedProgram} */ (namedPrograms[name])
  const named = process.env[variable]
  if (named && !findNamedProgram(name))
    throw new Error(`${variable} is ${named}, and there is no program.`)
  if (!findNamedProgram(name) && canInstallFromDebian()) await installFromDebian(debian, size)
  const path = findNamedProgram(name)
  if (!path)
    throw new Error(
      `There is no ${name}, and none could be installed. Install ${debian}, or set ${variable} to its path.`,
    )
  if (!check) return
  try {
    execFileSync(path, check, { stdio: 'pipe', timeout: 30_000 })
  } catch {
    throw new Error(
      `${path} does not start, or is too old. Repair it, or set ${variable} to the path of one that does.`,
    )
  }
}
