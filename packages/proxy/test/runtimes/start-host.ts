import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { bunPath } from '../../../runtimes/bun-path.ts'
import { startWorkerd } from '../../../auth/test/cloudflare/start-workerd.ts'

/** A runtime that has the proxy on it. */
export interface Host {
  fetch(path: string, init?: RequestInit): Promise<Response>
  close(): Promise<void>
}

/** What a runtime needs to be started, given the base address of a platform on a port. */
export type StartHost = (platformUrl: string) => Promise<Host>

const modules = new URL('../../../../node_modules/', import.meta.url)
const pathOf = (path: string, base: URL | string) => fileURLToPath(new URL(path, base))
const source = '--conditions=@northbound/source'

export const startHost: Readonly<Record<'Bun' | 'Deno' | 'workerd', StartHost>> = {
  Bun: (url) => startProgram(bunPath, [source], 'bun-program.ts', url),
  Deno: (url) =>
    startProgram(
      process.execPath,
      [pathOf('deno/bin.cjs', modules), 'run', '-A', source],
      'deno-program.ts',
      url,
    ),
  async workerd(url) {
    const worker = await startWorkerd({
      script: new URL('smoke-worker.ts', import.meta.url),
      objects: ['Tokens'],
      variables: { PLATFORM_URL: url },
      outside: fetch,
    })
    return {
      fetch: (path, init) => worker.fetch(`http://localhost${path}`, init),
      close: () => worker.close(),
    }
  },
}

async function startProgram(
  runtime: string,
  flags: readonly string[],
  program: string,
  url: string,
): Promise<Host> {
  const child = spawn(runtime, [...flags, pathOf(program, import.meta.url), url], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const closed = once(child, 'close')
  const ended = closed.then(() => Promise.reject(new Error(`${program} ended.`)))
  const [line] = await Promise.race([once(createInterface(child.stdout), 'line'), ended])
  ended.catch(() => {})
  const { port } = JSON.parse(String(line)) as { port: number }
  return {
    fetch: (path, init) => fetch(`http://127.0.0.1:${port}${path}`, init),
    // Its program ends with its input.
    async close() {
      child.stdin.end()
      await closed
    },
  }
}
