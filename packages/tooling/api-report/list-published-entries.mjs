import { readFileSync } from 'node:fs'

/** @typedef {{ specifier: string, source: string, report: string }} PublishedEntry */

const packages = ['auth', 'emulator', 'proxy']

/**
 * What a program can import of the published packages: each line of `exports` that is code.
 *
 * @param {string} root of the repository
 * @returns {PublishedEntry[]} with the source and the report of each, from the root
 */
export function listPublishedEntries(root) {
  return packages.flatMap((folder) => {
    const text = readFileSync(`${root}/packages/${folder}/package.json`, 'utf8')
    /** @type {{ name: string, exports: Record<string, string | Record<string, string>> }} */
    const manifest = JSON.parse(text)
    return Object.entries(manifest.exports).flatMap(([subpath, target]) => {
      if (typeof target === 'string') return []
      const source = target['@northbound/source']?.slice('./'.length)
      return {
        specifier: `${manifest.name}${subpath.slice('.'.length)}`,
        source: `packages/${folder}/${source}`,
        report: `packages/${folder}/api/${subpath.slice('./'.length) || 'index'}.d.ts`,
      }
    })
  })
}
