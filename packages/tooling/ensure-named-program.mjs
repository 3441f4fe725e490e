import { findNamedProgram, isOfUse, namedPrograms } from './find-named-program.mjs'
import { canInstallFromDebian, installFromDebian } from './install-from-debian.mjs'

/**
 * Sees to it that there is a program that starts: the one found, or Debian's.
 *
 * @param {keyof typeof namedPrograms} name
 */
export async function ensureNamedProgram(name) {
  const { variable, debian, size } = namedPrograms[name]
  const named = process.env[variable]
  if (named && !findNamedProgram(name))
    throw new Error(`${variable} is ${named}, and there is no program.`)
  const there = findNamedProgram(name)
  if (there && isOfUse(name, there)) return
  if (!named && canInstallFromDebian()) await installFromDebian(debian, size)
  const path = findNamedProgram(name)
  if (!path)
    throw new Error(
      `There is no ${name}, and none could be installed. Install ${debian}, or set ${variable} to its path.`,
    )
  if (!isOfUse(name, path)) {
    throw new Error(
      `${path} does not start, or is too old. Repair it, or set ${variable} to the path of one that does.`,
    )
  }
}
