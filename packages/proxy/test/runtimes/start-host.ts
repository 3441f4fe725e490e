import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { bunPath } from '../../../runtimes/bun-path.ts'
import { startWorkerd } from '../../../auth/test/cloudflare/start-workerd.ts'
import { type ProxyName, underWayHeader } from './runtime-proxies.ts'

/** A runtime that has a proxy on it. */
export interface Host {
  readonly port: number
  fetch(path: string, init?: RequestInit): Promise<Response>
  /** How many calls are under way. */
  underWay(): Promise<number>
  close(): Promise<void>
}

/** Starts a runtime with one of the proxies, in front of the platform at a base address. */
export type StartHost = (proxy: ProxyName, platformUrl: string) => Promise<Host>

const modules = new URL('../../../../node_modules/', import.meta.url)
const pathOf = (path: string, base: URL | string) => fileURLToPath(new URL(path, base))
const source = '--conditions=@northbound/source'

export const startHost: Readonly<Record<'Bun' | 'Deno' | 'workerd', StartHost>> = {
  Bun: (proxy, url) => startProgram(bunPath, [source], 'bun-program.ts', proxy, url),
  Deno: (proxy, url) =>
    startProgram(
      process.execPath,
      [pathOf('deno/bin.cjs', modules), 'run', '-A', source],
      'deno-program.ts',
      proxy,
      url,
    ),
  async workerd(proxy, url) {
    const worker = await startWorkerd({
      script: new URL('proxy-worker.ts', import.meta.url),
      objects: ['Tokens'],
      variables: { PROXY: proxy, PLATFORM_URL: url },
      outside: 'network',
    })
    return hostOf(worker.port, () => worker.close())
  },
}

async function startProgram(
  runtime: string,
  flags: readonly string[],
  program: string,
  ...given: readonly string[]
): Promise<Host> {
  const child = spawn(runtime, [...flags, pathOf(program, import.meta.url), ...given], {
    stdio: 'pipe',
  })
  const closed = once(child, 'close')
  // Runtimes tell at length of each answer that breaks off. It is of interest when a program does not start.
  let told = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told = (told + text).slice(-10_000)
  })
  const ended = closed.then(() => Promise.reject(new Error(`${program} ended.\n${told}`)))
  const [line] = await Promise.race([once(createInterface(child.stdout), 'line'), ended])
  ended.catch(() => {})
  const { port } = JSON.parse(String(line)) as { port: number }
  // Its program ends with its input.
  return hostOf(port, async () => {
    child.stdin.end()
    await closed
  })
}

function hostOf(port: number, close: () => Promise<void>): Host {
  const url = `http://127.0.0.1:${port}`
  return {
    port,
    fetch: (path, init) => fetch(url + path, init),
    async underWay() {
      const answer = await fetch(url, { headers: { [underWayHeader]: '1' } })
      return Number(await answer.text())
    },
    close,
  }
}
