import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

/**
 * @typedef {object} RelatedTest
 * @property {string} file
 * @property {number} kinship 3 for a test that is called after a changed file, 2 for one of the same folder, 1 of the same package
 * @property {number} distance how many imports lead from the test to the nearest changed file
 */

/** An import or re-export of values, an import on demand, or a program that is started. Types run nowhere. */
const imported =
  /^(?:import|export)\s+(?!type\b)(?:[^'"]*?\bfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]|\bnew URL\(\s*['"](\.[^'"]+)['"]/gm

/**
 * Finds the tests of the project `node` that a change can break, because they import what changed, the nearest of kin first.
 *
 * @param {string} root
 * @param {readonly string[]} files all files of the repository, as paths from the root with slashes
 * @param {readonly string[]} changed some of them
 * @returns {RelatedTest[]}
 */
export function relatedTests(root, files, changed) {
  const importers = findImporters(root, files)
  const distances = new Map(changed.map((file) => [file, 0]))
  // A map hands out what is added while it is gone through: the nearest files come first.
  for (const [file, distance] of distances) {
    for (const importer of importers.get(file) ?? []) {
      if (!distances.has(importer)) distances.set(importer, distance + 1)
    }
  }
  return [...distances]
    .filter(([file]) => isNodeTest(file))
    .map(([file, distance]) => ({
      file,
      kinship: Math.max(...changed.map((one) => kinship(file, one))),
      distance,
    }))
    .sort((a, b) => b.kinship - a.kinship || a.distance - b.distance)
}

/** Whether the project `node` of vite.config.ts includes it. @param {string} file */
function isNodeTest(file) {
  return (
    /^(packages\/[^/]+\/test|docs\/(test|examples))\/.*\.test\.ts$/.test(file) &&
    !/\.(chromium|peers)\.test\.ts$/.test(file)
  )
}

/** @param {string} test @param {string} changed */
function kinship(test, changed) {
  const [, workspace, rest = ''] = /^(packages\/[^/]+|[^/]+)\/(.*)$/.exec(changed) ?? []
  if (!workspace || !test.startsWith(`${workspace}/`)) return 0
  if (nameOf(test) === nameOf(changed)) return 3
  const folder = /^[^/]+\/([^/]+)\//.exec(rest)?.[1]
  return folder && test.includes(`/${folder}/`) ? 2 : 1
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
    for (const match of readFileSync(join(root, file), 'utf8').matchAll(imported)) {
      const to = match.slice(1).find(Boolean) ?? ''
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
