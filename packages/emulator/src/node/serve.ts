import { createAdaptorServer } from '@hono/node-server'
import type { Emulator } from '../create-emulator.ts'

export interface ServeOptions {
  /** 0 takes a free one. @default 0 */
  readonly port?: number | undefined
  /** An address of this machine that only this machine can reach. @default '127.0.0.1' */
  readonly hostname?: string | undefined
  /**
   * An address that others can reach, in the place of `hostname`. The emulator has no guard: who
   * reaches it can log in with the credentials you gave it and end every token.
   */
  readonly dangerouslyListenOn?: string | undefined
}

export interface RunningEmulator extends AsyncDisposable {
  /** For instance `http://127.0.0.1:40123`. */
  readonly url: string
  readonly port: number
  /** Ends every connection, those kept alive too, and resolves when the port is free. */
  close(): Promise<void>
}

/** The part of Node's server that is used here. */
interface Listener {
  listen(port: number, hostname: string): void
  once(event: 'listening' | 'error', listener: (error?: unknown) => void): void
  address(): { readonly port: number }
  close(done: (error?: unknown) => void): void
  closeAllConnections(): void
}

/**
 * Puts an emulator on a port, over plain HTTP, for clients in other processes.
 *
 * @example
 * ```ts
 * import { createEmulator } from '@northbound/emulator'
 * import { serve } from '@northbound/emulator/node'
 *
 * const running = await serve(createEmulator(), { port: 0 })
 * console.log(running.url)
 * await running.close()
 * ```
 */
export async function serve(
  emulator: Pick<Emulator, 'fetch'>,
  { port = 0, hostname = '127.0.0.1', dangerouslyListenOn }: ServeOptions = {},
): Promise<RunningEmulator> {
  if (dangerouslyListenOn === undefined && !isLoopback(hostname)) {
    throw new TypeError(
      'serve: hostname must be of this machine only (127.0.0.1, ::1, localhost). ' +
        'To let others in, say so: dangerouslyListenOn',
    )
  }
  const server = createAdaptorServer({
    // Only the request: the second argument of the adaptor is not the second argument of fetch.
    fetch: (request: Request) => emulator.fetch(request),
    // The adaptor would put its own Request and Response into globalThis.
    overrideGlobalObjects: false,
    // Safe: without options of HTTPS or HTTP/2 the adaptor makes a server of node:http.
  }) as unknown as Listener
  const host = dangerouslyListenOn ?? hostname
  await listen(server, port, host)

  const bound = server.address().port
  let closed: Promise<void> | undefined
  const close = () => (closed ??= closeServer(server))
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    port: bound,
    close,
    [Symbol.asyncDispose]: close,
  }
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '::1' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

function listen(server: Listener, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('listening', () => resolve())
    server.once('error', reject)
    server.listen(port, host)
  })
}

function closeServer(server: Listener): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
    server.closeAllConnections()
  })
}
