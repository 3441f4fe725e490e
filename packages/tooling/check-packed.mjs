/** After a build: whether what would be published has every file that its exports name. Part of `npm run build`. */
import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { findMissingFiles } from './find-missing-files.mjs'

for (const path of globSync('packages/*/package.json')) {
  const manifest = JSON.parse(readFileSync(path, 'utf8'))
  if (manifest.private) continue
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: dirname(path),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  })
  const [{ files }] = JSON.parse(output)
  const packed = files.map((/** @type {{ path: string }} */ file) => file.path)
  const missing = findMissingFiles(manifest.exports, packed)
  console.log(`${manifest.name}: ${packed.length} files packed, ${missing.length} missing`)
  for (const file of missing) console.error(`  ${file} is not in the package`)
  if (missing.length > 0) process.exitCode = 1
}
