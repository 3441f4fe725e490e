import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { build } from 'tsdown'
import { median } from '../median.ts'
import { fromSources } from './from-sources.ts'

const program = fileURLToPath(new URL('cold-program.ts', import.meta.url))
// Beside the results, so that the dependencies are found from there.
const outDir = new URL('../../results/emulator/', import.meta.url)
const cwd = fileURLToPath(new URL('../../../emulator', import.meta.url))

/** What a test pays for its first login, in ms. */
export interface ColdStart {
  readonly importMs: number
  /** Import, `createEmulator()` and the login. */
  readonly ms: number
}

/**
 * Each in a process of its own, with the package as it is published: built by its own configuration, its dependencies
 * beside it.
 */
export async function measureColdStart(times: number): Promise<ColdStart> {
  const options = { cwd, outDir: fileURLToPath(outDir), dts: false, publint: false, attw: false }
  await build({ ...options, logLevel: 'error' })
  const file = new URL('index.js', outDir).href
  const starts: ColdStart[] = []
  for (let time = 0; time < times; time++) {
    const child = fork(program, [file], { execArgv: fromSources })
    const [start] = (await once(child, 'message')) as [ColdStart]
    starts.push(start)
    if (child.exitCode === null) await once(child, 'exit')
  }
  return {
    importMs: median(starts.map(({ importMs }) => importMs)),
    ms: median(starts.map(({ ms }) => ms)),
  }
}
