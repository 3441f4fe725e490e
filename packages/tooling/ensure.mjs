/**
 * Installs what is missing on a fresh machine: `node packages/tooling/ensure.mjs deps chromium redis`.
 * Plain JavaScript without dependencies, because it runs before they are installed. What is still missing is printed in one
 * list, and fails the script.
 */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureDependencies } from './ensure-dependencies.mjs'
import { describeMissing } from './programs/describe-missing.mjs'
import { ensurePrograms } from './programs/ensure-programs.mjs'
import { isProgramName, namedPrograms } from './programs/named-programs.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** npm packages: those of the repository, and two folders with separate lock files, which few scripts require. */
const packages = {
  deps: root,
  bench: join(root, 'packages/bench'),
  runtimes: join(root, 'packages/runtimes'),
}

try {
  await ensure(process.argv.slice(2))
} catch (error) {
  console.error(`northbound: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}

/** @param {readonly string[]} parts */
async function ensure(parts) {
  const programs = parts.filter(isProgramName)
  const unknown = parts.find((part) => !Object.hasOwn(packages, part) && !isProgramName(part))
  if (unknown) {
    const known = [...Object.keys(packages), ...Object.keys(namedPrograms)].join(', ')
    throw new Error(`Unknown part "${unknown}". The parts are: ${known}.`)
  }
  for (const [part, folder] of Object.entries(packages))
    if (parts.includes(part)) await ensureDependencies(folder)
  const missing = await ensurePrograms(programs)
  if (missing.length > 0) throw new Error(describeMissing(missing))
}
