/**
 * Whether the docs are the same bytes whenever they are built: `npm run docs:reproducible`. It builds them twice, which takes
 * minutes, and is run by hand before a release.
 */
import { fileURLToPath } from 'node:url'
import { compareFolders, hashFolder } from './compare-folders.mjs'
import { runNpm } from './run-command.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const site = fileURLToPath(new URL('../../docs/.vitepress/dist', import.meta.url))

const first = await build()
const second = await build()
const differing = compareFolders(first, second)
if (differing.length > 0) {
  console.error(`${differing.length} of ${second.size} files differ:\n${differing.join('\n')}`)
  process.exitCode = 1
} else {
  console.log(`Built twice, ${second.size} files, the same bytes.`)
}

async function build() {
  const code = await runNpm(['run', '--silent', 'docs'], { cwd: root })
  if (code !== 0) throw new Error(`The docs could not be built: npm ended with ${code}.`)
  return hashFolder(site)
}
