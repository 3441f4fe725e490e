/**
 * Installs what a fresh machine lacks and says so: `node packages/tooling/ensure.mjs deps chromium redis`.
 * Plain JavaScript without dependencies, because it runs before there are any. A missing part is a failure, never a skip.
 */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureChromium } from './ensure-chromium.mjs'
import { ensureDependencies } from './ensure-dependencies.mjs'
import { ensureNamedProgram } from './ensure-named-program.mjs'
import { ensureRedis } from './ensure-redis.mjs'

export { chromiumLaunchOptions, findChromium } from './find-chromium.mjs'
export { findNamedProgram } from './find-named-program.mjs'
export { findRedis } from './find-redis.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** @type {Record<string, (root: string) => Promise<void>>} */
const parts = {
  deps: ensureDependencies,
  bench: (root) => ensureDependencies(join(root, 'packages/bench')),
  chromium: ensureChromium,
  redis: ensureRedis,
  curl: () => ensureNamedProgram('curl'),
  python: () => ensureNamedProgram('python'),
  openssl: () => ensureNamedProgram('openssl'),
  wget: () => ensureNamedProgram('wget'),
  jq: () => ensureNamedProgram('jq'),
  'python-requests': () => ensureNamedProgram('python-requests'),
  php: () => ensureNamedProgram('php'),
  ruby: () => ensureNamedProgram('ruby'),
  go: () => ensureNamedProgram('go'),
  java: () => ensureNamedProgram('java'),
  wrk: () => ensureNamedProgram('wrk'),
  nginx: () => ensureNamedProgram('nginx'),
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensure(process.argv.slice(2))

/** @param {string[]} names */
async function ensure(names) {
  try {
    for (const name of names) {
      const part = parts[name]
      if (!part)
        throw new Error(`"${name}" is none of the parts: ${Object.keys(parts).join(', ')}.`)
      await part(root)
    }
  } catch (error) {
    console.error(`northbound: ${error instanceof Error ? error.message : error}`)
    process.exitCode = 1
  }
}
