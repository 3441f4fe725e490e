import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

/**
 * @typedef {object} RelatedTest
 * @property {string} file
 * @property {number} distance how many imports lie between the test and the nearest changed file
 * @property {boolean} isNamesake whether it is called after a changed file
 */

const imported = /\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]|\bnew URL\(\s*['"](\.[^'"]+)['"]/g

/**
 * Finds the tests of the project `node` that a change can break, because they import what changed, and sorts them: tests that
 * are called after a changed file, then by their distance.
 *
 * @param {string} root
 * @param {readonly string[]} files all files of the repository, as paths from the root with slashes
 * @param {readonly string[]} changed some of them
 * @returns {RelatedTest[]}
 */
export function relatedTests(root, files, changed) {
  const importers = findImporters(root, files)
  const names = new Set(changed.map(nameOf))
  const distances = new Map(changed.map((file) => [file, 0]))
  // A map hands out what is added while it is gone through: the nearest files come first.
  for (const [file, distance] of distances) {
    for (const importer of importers.get(file) ?? []) {
      if (!distances.has(importer)) distances.set(importer, distance + 1)
    }
  }
  return [...distances]
    .filter(([file]) => isNodeTest(file))
    .map(([file, distance]) => ({ file, distance, isNamesake: names.has(nameOf(file)) }))
    .sort((a, b) => Number(b.isNamesake) - Number(a.isNamesake) || a.distance - b.distance)
}

/** Whether the project `node` of vite.config.ts includes it. @param {string} file */
function isNodeTest(file) {
  return (
    /^(packages\/[^/]+\/test|docs\/(test|examples))\/.*\.test\.ts$/.test(file) &&
    !/\.(chromium|peers)\.test\.ts$/.test(file)
  )
}

/** `secret` for `src/secret.ts` and for `test/secret.node.test.ts`. @param {string} file */
const nameOf = (file) => posix.basename(file).replace(/\..*$/, '')

/**
 * @param {string} root
 * @param {readonly string[]} files
 * @returns {Map<string, string[]>} by a file those that import it
 */
function findImporters(root, files) {
  const entries = findEntries(root, files)
  const known = new Set(files)
  /** @type {Map<string, string[]>} */
  const importers = new Map()
  for (const file of files.filter((path) => /\.(tsx?|mjs)$/.test(path))) {
    if (!existsSync(join(root, file))) continue
    for (const [, specifier, url] of readFileSync(join(root, file), 'utf8').matchAll(imported)) {
      const to = specifier ?? url ?? ''
      const target = to.startsWith('.') ? posix.join(dirname(file), to) : entries.get(to)
      if (!target || !known.has(target)) continue
      importers.set(target, [...(importers.get(target) ?? []), file])
    }
  }
  return importers
}

/**
 * @param {string} root
 * @param {readonly string[]} files
 * @returns {Map<string, string>} the source of each entry of our packages, such as `@northbound/auth/node`
 */
function findEntries(root, files) {
  const manifests = files.filter((file) => /^packages\/[^/]+\/package\.json$/.test(file))
  return new Map(
    manifests.flatMap((manifest) => {
      const { name, exports = {} } = JSON.parse(readFileSync(join(root, manifest), 'utf8'))
      return Object.entries(exports).flatMap(([entry, { '@northbound/source': source }]) =>
        source ? [[posix.join(name, entry), posix.join(dirname(manifest), source)]] : [],
      )
    }),
  )
}
