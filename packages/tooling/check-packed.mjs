/**
 * After a build: packs the packages as they are published, and checks that each has every file that its exports name.
 * Part of `npm run build`. The tarballs are kept in `dist`, for `npm publish dist/<name>.tgz`.
 */
import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { findMissingFiles } from './find-missing-files.mjs'
import { packPackage } from './pack-package.mjs'

const into = resolve('dist')
rmSync(into, { recursive: true, force: true })
mkdirSync(into)
for (const path of globSync('packages/*/package.json')) {
  if (JSON.parse(readFileSync(path, 'utf8')).private) continue
  const { manifest, packed } = packPackage(dirname(path), into)
  const files = packed.files.map((file) => file.path)
  const missing = findMissingFiles(manifest.exports, files)
  const kilobytes = Math.round(packed.size / 1000)
  console.log(`${manifest.name}: ${files.length} files, ${kilobytes} kB, ${missing.length} missing`)
  for (const file of missing) console.error(`  ${file} is not in the package`)
  if (missing.length > 0) process.exitCode = 1
}
