import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { loadMiniflare } from '../../../runtimes/load-miniflare.ts'

/** A Worker that runs in the real workerd, as `wrangler dev` would run it. */
export interface RunningWorker {
  /** Sends JSON to one of the Workers and reads the JSON that comes back. */
  ask<T>(path: string, body?: unknown, worker?: string): Promise<T>
  /** The plain request: what someone outside can do. */
  fetch(address: string, init?: RequestInit): Promise<Response>
  /** Where workerd listens on this machine. */
  readonly port: number
  close(): Promise<void>
}

export interface WorkerOptions {
  readonly script: URL
  /** Names of the Durable Object classes that it exports; the bindings are called the same. */
  readonly objects?: readonly string[]
  /** Which of Cloudflare's two kinds of storage the objects have. @default 'sqlite' */
  readonly storage?: 'sqlite' | 'key-value'
  readonly variables?: Readonly<Record<string, string>>
  /** Answers what the Worker sends out: the network, a function, or a script of its own. @default nothing gets out */
  readonly outside?: 'network' | URL | ((request: Request) => Promise<Response>)
  /** Where storage survives a restart of workerd. @default nowhere */
  readonly folder?: string
  /** A second Worker, `other`, with an isolate of its own and the objects of the first. @default false */
  readonly hasOther?: boolean
}

export async function startWorkerd(options: WorkerOptions): Promise<RunningWorker> {
  const { Miniflare, convertV4MiniflareOptions } = loadMiniflare()
  const { objects = [], storage = 'sqlite', variables = {}, folder, hasOther } = options
  const { outside = async () => new Response('nothing out there', { status: 502 }) } = options
  const ofScript = async (name: string, script: URL) => ({
    name,
    modules: [{ type: 'ESModule', path: 'worker.mjs', contents: await bundle(script) }],
    compatibilityDate: '2026-07-01',
  })
  const worker = async (name: string) => ({
    ...(await ofScript(name, options.script)),
    bindings: variables,
    serviceBindings: { self: name },
    durableObjects: Object.fromEntries(
      objects.map((className) => [
        className,
        {
          className,
          useSQLite: storage === 'sqlite',
          ...(name === 'main' ? {} : { scriptName: 'main' }),
        },
      ]),
    ),
    ...(outside !== 'network' && { outboundService: serviceOf(outside) }),
  })
  const workers = [
    worker('main'),
    ...(hasOther ? [worker('other')] : []),
    ...(outside instanceof URL ? [ofScript('outside', outside)] : []),
  ]
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      cf: false,
      workers: await Promise.all(workers),
      ...(folder === undefined ? {} : { resourcePersistencePath: folder }),
    }),
  )
  const { port } = await miniflare.ready

  return {
    port: Number(port),
    async ask<T>(path: string, body?: unknown, name = 'main') {
      const { fetch } = await miniflare.getWorker(name)
      const response = await fetch(`https://worker.test${path}`, {
        method: 'POST',
        body: JSON.stringify(body ?? null),
      })
      const text = await response.text()
      if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`)
      // Safe: our own script answers.
      return JSON.parse(text) as T
    },
    fetch: (address, init) => miniflare.dispatchFetch(address, init),
    close: () => miniflare.dispose(),
  }
}

function serviceOf(outside: URL | ((request: Request) => Promise<Response>)) {
  return outside instanceof URL
    ? 'outside'
    : async (request: Request) => outside(await copy(request))
}

/** Miniflare has a Request of its own, which others do not take for one. */
async function copy(request: Request): Promise<Request> {
  const { url, method, headers } = request
  const body = method === 'GET' ? null : await request.arrayBuffer()
  return new Request(url, { method, headers: [...headers], body })
}

async function bundle(script: URL): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(script)],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    conditions: ['@northbound/source', 'workerd', 'worker', 'import'],
    mainFields: ['module', 'main'],
  })
  return outputFiles[0]?.text ?? ''
}
