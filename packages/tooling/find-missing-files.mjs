/**
 * The files that a package promises and does not contain.
 *
 * @param {Record<string, string | Record<string, string>>} exports the map of package.json
 * @param {string[]} packed the paths inside the package
 * @returns {string[]}
 */
export function findMissingFiles(exports, packed) {
  const promised = Object.values(exports)
    .flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)))
    .map((path) => path.replace(/^\.\//, ''))
  return [...promised, 'README.md', 'LICENSE'].filter((path) => !packed.includes(path))
}
