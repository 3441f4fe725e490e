import { namedProgram } from './named-programs.mjs'

/** @typedef {import('./named-programs.mjs').ProgramName} ProgramName */
/** @typedef {import('./named-programs.mjs').Installer} Installer */

/** @type {Record<Installer, (packages: string) => string>} */
const commands = {
  apt: (packages) => `sudo apt-get install ${packages}`,
  dnf: (packages) => `sudo dnf install ${packages}`,
  brew: (packages) => `brew install ${packages}`,
  winget: (packages) => `winget install ${packages}`,
}

/** @type {Partial<Record<NodeJS.Platform, readonly Installer[]>>} */
const usual = { linux: ['apt', 'dnf'], darwin: ['brew'], win32: ['winget'] }

/**
 * The commands that install some programs, a line for each installer that is usual on a system, and what to do about
 * those that an installer does not have.
 *
 * @param {readonly ProgramName[]} names
 * @param {NodeJS.Platform} [platform]
 * @returns {string[]}
 */
export function installCommands(names, platform = process.platform) {
  const installers = usual[platform] ?? ['apt', 'dnf', 'brew']
  return installers.flatMap((installer) => [
    ...withInstaller(installer, names),
    ...elsewhere(installer, names),
  ])
}

/**
 * @param {Installer} installer
 * @param {readonly ProgramName[]} names
 */
function withInstaller(installer, names) {
  const packages = [...new Set(names.flatMap((name) => packagesFor(installer, name)))]
  // Homebrew installs an application by a command of its own.
  const [applications, others] = partition(packages, (name) => name.startsWith('--'))
  return [others.join(' '), ...applications].filter(Boolean).map(commands[installer])
}

/**
 * What an application is called stands behind the option that says so.
 *
 * @param {Installer} installer
 * @param {ProgramName} name
 */
function packagesFor(installer, name) {
  const packages = namedProgram(name).packages[installer]
  return packages?.startsWith('--') ? [packages] : (packages?.split(' ') ?? [])
}

/**
 * @param {Installer} installer
 * @param {readonly ProgramName[]} names
 */
function elsewhere(installer, names) {
  return names
    .map(namedProgram)
    .flatMap(({ packages, elsewhere }) => (packages[installer] ? [] : (elsewhere ?? [])))
}

/**
 * @template T
 * @param {readonly T[]} all
 * @param {(each: T) => boolean} isFirst
 * @returns {[T[], T[]]}
 */
function partition(all, isFirst) {
  return [all.filter(isFirst), all.filter((each) => !isFirst(each))]
}
