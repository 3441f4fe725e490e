import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { installPackages } from './install-packages.mjs'

/**
 * Brings node_modules in line with the lock file; starts nothing when it already is.
 *
 * @param {string} folder where package-lock.json is
 */
export async function ensureDependencies(folder) {
  const note = join(folder, installedNote)
  const changed = findChanged(folder)
  if (!changed) return
  // Once node_modules exists `npm ci` would delete it first, and Windows cannot delete a running node.exe.
  if (existsSync(note)) {
    const what = `${changed} changed: npm install, some seconds to a minute`
    await installPackages(folder, 'install', what)
  } else {
    const command = existsSync(join(folder, 'node_modules')) ? 'install' : 'ci'
    const what = `the dependencies are not installed: npm ${command}, one to two minutes the first time`
    await installPackages(folder, command, what)
  }
  // npm does not update its marker file when there was nothing to install.
  const now = new Date()
  utimesSync(note, now, now)
}

/** npm's marker file, written at the end of an installation. */
const installedNote = 'node_modules/.package-lock.json'

/**
 * Finds what was changed after the last installation. The times of the files tell: git gives a file that it changes the
 * present time, also when it goes back to an older state.
 *
 * @param {string} folder
 * @returns {string | undefined} a file, as a path from the folder
 */
export function findChanged(folder) {
  const installed = timeOf(join(folder, installedNote))
  const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'))
  const manifests = Object.keys(packages)
    .filter((path) => !path.includes('node_modules/'))
    .map((path) => join(path, 'package.json'))
  return ['package-lock.json', ...manifests].find((path) => timeOf(join(folder, path)) > installed)
}

/** @param {string} path */
function timeOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
