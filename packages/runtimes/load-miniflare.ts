import { createRequire } from 'node:module'

/** What of Miniflare is used, with the `Request` and `Response` of Node: its own types are those of a Worker. */
export interface Miniflare {
  readonly ready: Promise<URL>
  dispatchFetch(address: string, init?: RequestInit): Promise<Response>
  getWorker(name: string): Promise<{ fetch: typeof globalThis.fetch }>
  dispose(): Promise<void>
}

interface MiniflareModule {
  readonly Miniflare: new (options: unknown) => Miniflare
  convertV4MiniflareOptions(options: Record<string, unknown>): unknown
}

/**
 * Loads Miniflare, which runs workerd. It is asked for when it is needed, so that everything else runs and type-checks
 * before `node packages/tooling/ensure.mjs runtimes` has installed it.
 */
export function loadMiniflare(): MiniflareModule {
  return createRequire(import.meta.url)('miniflare')
}
