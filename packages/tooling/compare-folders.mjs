import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A hash for each file of a folder, by its path.
 *
 * @param {string} folder
 * @returns {Map<string, string>}
 */
export function hashFolder(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  return new Map(
    files.map((file) => [
      file.slice(folder.length).replaceAll('\\', '/').replace(/^\//, ''),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  )
}

/**
 * The files that are not the same in both, or only in one.
 *
 * @param {ReadonlyMap<string, string>} one
 * @param {ReadonlyMap<string, string>} other
 * @returns {string[]} in the order of the alphabet
 */
export function compareFolders(one, other) {
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((file) => one.get(file) !== other.get(file))
    .sort()
}
