/** Runs an example on Bun, with the flags before it: `run-on-bun.ts --conditions=… example.bun.ts`. */
import { spawnSync } from 'node:child_process'
import { bunPath } from '../../packages/runtimes/bun-path.ts'

const { status } = spawnSync(bunPath, process.argv.slice(2), { stdio: 'inherit' })
process.exitCode = status ?? 1
