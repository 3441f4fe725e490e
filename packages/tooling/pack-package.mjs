import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * @typedef {{
 *   name: string, version: string, private?: boolean, files: string[],
 *   exports: Record<string, string | Record<string, string>>,
 *   scripts?: object, devDependencies?: object,
 * }} Manifest
 * @typedef {{ filename: string, size: number, files: { path: string, size: number }[], integrity: string, shasum: string }} Packed
 */

/** The condition with which this repository reads its packages from their sources. */
const sourceCondition = '@northbound/source'

/**
 * The package.json that is published: without what only this repository uses.
 *
 * @param {Manifest} manifest
 * @returns {Manifest}
 */
export function publishedManifest(manifest) {
  const published = structuredClone(manifest)
  delete published.scripts
  delete published.devDependencies
  for (const target of Object.values(published.exports)) {
    if (typeof target === 'object') delete target[sourceCondition]
  }
  return published
}

/**
 * Packs a built package as it is published. `npm pack` in the package itself would include the package.json of this
 * repository.
 *
 * @param {string} folder of the package
 * @param {string} into where the tarball is written
 * @returns {{ manifest: Manifest, packed: Packed }}
 */
export function packPackage(folder, into) {
  const manifest = publishedManifest(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  const staging = mkdtempSync(join(tmpdir(), 'northbound-pack-'))
  try {
    for (const file of [...manifest.files, 'README.md', 'LICENSE']) {
      const from = join(folder, file)
      if (existsSync(from)) cpSync(from, join(staging, file), { recursive: true })
    }
    writeFileSync(join(staging, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
    const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', into]
    const printed = execFileSync('npm', args, {
      cwd: staging,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    })
    return { manifest, packed: JSON.parse(printed)[0] }
  } finally {
    rmSync(staging, { recursive: true })
  }
}
