import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { agreesWithManifest, compareLock } from './compare-lock.mjs'
import { runNpm } from './run-command.mjs'
import { narrate, say } from './say.mjs'

/**
 * Brings node_modules in line with the lock file; does nothing (and starts nothing) when it already is.
 *
 * @param {string} root
 */
export async function ensureDependencies(root) {
  const reason = whatIsStale(root)
  if (!reason) return
  // Once node_modules exists `npm ci` would delete it first, and Windows cannot delete a running node.exe.
  const command = existsSync(join(root, 'node_modules')) ? 'install' : 'ci'
  const code = await narrate(`${reason}: npm ${command}, half a minute or so`, () =>
    runNpm([command, '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root }),
  )
  if (code !== 0) throw new Error(`npm ${command} failed with exit code ${code}.`)
  const rest = whatIsStale(root)
  if (rest) say(`after the installation ${rest}; package-lock.json wants an "npm install"`)
}

/**
 * @param {string} root
 * @returns {string | undefined} why something must be installed, or undefined
 */
function whatIsStale(root) {
  const note = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(note)) return 'the dependencies are not installed'
  const locked = readJson(join(root, 'package-lock.json')).packages
  for (const [path, entry] of Object.entries(locked)) {
    if (path.includes('node_modules/')) continue
    const manifest = join(root, path, 'package.json')
    if (existsSync(manifest) && !agreesWithManifest(entry, readJson(manifest)))
      return `${path || 'the root'} changed its dependencies`
  }
  return compareLock(locked, readJson(note).packages)
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}
