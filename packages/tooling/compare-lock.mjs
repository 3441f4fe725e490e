/**
 * Whether what is installed is what the lock file asks for, without starting npm (half a second).
 */

/**
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {string} [resolved]
 * @property {boolean} [link]
 * @property {boolean} [optional]
 * @property {boolean} [devOptional]
 * @property {boolean} [peer]
 */

/** @typedef {Record<string, string>} Ranges */

/**
 * Compares the lock file with npm's own note of what it installed (`node_modules/.package-lock.json`).
 * An optional package may be absent: it is for another platform.
 *
 * @param {Record<string, LockEntry>} locked `packages` of package-lock.json
 * @param {Record<string, LockEntry>} installed `packages` of node_modules/.package-lock.json
 * @returns {string | undefined} the first difference in words, or undefined when there is none
 */
export function compareLock(locked, installed) {
  for (const [path, wanted] of Object.entries(locked)) {
    if (!isInstallable(path)) continue
    const name = nameOf(path)
    const found = installed[path]
    if (!found) {
      if (wanted.optional || wanted.devOptional) continue
      return `${name} is missing`
    }
    if (fingerprint(found) !== fingerprint(wanted))
      return `${name} is ${found.version ?? 'another copy'}, ${wanted.version ?? 'another one'} is wanted`
  }
  const extra = Object.keys(installed).find((path) => isInstallable(path) && !locked[path])
  return extra && `${nameOf(extra)} is no longer wanted`
}

/**
 * Whether a package.json was changed after the lock file was written.
 *
 * @param {Record<string, unknown>} entry its entry in the lock file
 * @param {Record<string, unknown>} manifest
 */
export function agreesWithManifest(entry, manifest) {
  return ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'].every(
    (field) => canonical(entry[field]) === canonical(manifest[field]),
  )
}

/** @param {unknown} ranges */
function canonical(ranges) {
  return JSON.stringify(
    Object.entries(/** @type {Ranges} */ (ranges ?? {})).sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** @param {string} path */
const isInstallable = (path) => path.includes('node_modules/')

/** @param {string} path */
const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** @param {LockEntry} entry */
const fingerprint = (entry) =>
  entry.link ? `link ${entry.resolved}` : (entry.integrity ?? entry.version)
