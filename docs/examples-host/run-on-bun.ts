/** Runs an example on Bun, with the flags before it: `run-on-bun.ts --conditions=… example.bun.ts`. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const bun = fileURLToPath(new URL('../../node_modules/bun/bin/bun.exe', import.meta.url))
const { status } = spawnSync(bun, process.argv.slice(2), { stdio: 'inherit' })
process.exitCode = status ?? 1
