import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { median } from '../median.ts'
import { fromSources } from './from-sources.ts'

const program = fileURLToPath(new URL('cold-program.ts', import.meta.url))
// Beside the results, so that what stays outside the bundle is found from there.
const outfile = fileURLToPath(new URL('../../results/emulator.mjs', import.meta.url))

/** What a test pays for its first login, in ms. */
export interface ColdStart {
  readonly importMs: number
  /** Import, `createEmulator()` and the login. */
  readonly ms: number
}

/**
 * Each in a process of its own, with the package as it is published: in one file, its dependencies beside it.
 */
export async function measureColdStart(times: number): Promise<ColdStart> {
  await build({
    stdin: {
      contents: `export { createEmulator, demoApp } from '@northbound/emulator'`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    conditions: ['@northbound/source'],
    external: ['valibot', 'hono', 'node:*'],
    outfile,
    logLevel: 'silent',
  })
  const starts: ColdStart[] = []
  for (let time = 0; time < times; time++) {
    const child = fork(program, [pathToFileURL(outfile).href], { execArgv: fromSources })
    const [start] = (await once(child, 'message')) as [ColdStart]
    starts.push(start)
    if (child.exitCode === null) await once(child, 'exit')
  }
  return {
    importMs: median(starts.map(({ importMs }) => importMs)),
    ms: median(starts.map(({ ms }) => ms)),
  }
}
