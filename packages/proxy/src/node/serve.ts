import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Dispatcher } from 'undici'
import type { Proxy } from '../create-proxy.ts'
import { isThisMachine } from '../settings/read-options.ts'
import { NodeIncoming } from './node-incoming.ts'
import { connectTo, type Connections } from './send-by-undici.ts'

export interface ServeOptions {
  /** 0 takes a free one. @default 0 */
  readonly port?: number | undefined
  /** Where to listen. Beyond this machine only with `authorize`. @default '127.0.0.1' */
  readonly hostname?: string | undefined
  /**
   * For the connections to the platform: an undici `Pool` or `Agent` with your authority or your client certificate.
   * @default a pool that verifies TLS with the authorities of Node
   */
  readonly dispatcher?: Dispatcher | undefined
  /** How long `close()` lets calls under way go on, in ms. @default 10_000 */
  readonly graceMs?: number | undefined
}

export interface RunningProxy extends AsyncDisposable {
  /** For instance `http://127.0.0.1:40123`. */
  readonly url: string
  readonly port: number
  /** Takes no new calls, lets those under way finish, and ends what is left after `graceMs`. */
  close(): Promise<void>
}

/**
 * Puts a proxy on a port of Node. `/healthz` answers 204 as long as the process lives, `/readyz` 204 when there is a token.
 *
 * @throws {TypeError} when others could reach it and the proxy has no `authorize`.
 * @example
 * ```ts
 * import { createTokenSource } from '@northbound/auth'
 * import { createProxy, routeGroups } from '@northbound/proxy'
 * import { serve } from '@northbound/proxy/node'
 *
 * const platform = createTokenSource({ url: 'https://server:8743', appId: 'my-app', secret: 'my-secret' })
 * const proxy = createProxy({ platform, origins: ['http://localhost:5173'], routes: routeGroups.devicesReadOnly })
 * const running = await serve(proxy, { port: 8080 })
 * process.once('SIGTERM', () => void running.close())
 * ```
 */
export async function serve(
  proxy: Proxy,
  { port = 0, hostname = '127.0.0.1', dispatcher, graceMs = 10_000 }: ServeOptions = {},
): Promise<RunningProxy> {
  if (!proxy.isGuarded && !isThisMachine(hostname)) {
    throw new TypeError(
      'serve: hostname: others could reach this proxy, and whoever does acts with the power of your application. ' +
        'Give createProxy an authorize(request), which says who asks',
    )
  }
  const connections = connectTo(proxy.platformUrl, dispatcher)
  const server = createServer(
    { requireHostHeader: true, insecureHTTPParser: false },
    (request, response) => {
      void answer(proxy, connections, request, response)
    },
  )
  // Upgrades and CONNECT have no listener, so Node ends their connections by itself.
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    void answer(proxy, connections, request, response)
  })
  await listen(server, port, hostname)

  const bound = (server.address() as AddressInfo).port
  let closed: Promise<void> | undefined
  const close = () => (closed ??= shutDown(server, connections, graceMs))
  return {
    url: `http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${bound}`,
    port: bound,
    close,
    [Symbol.asyncDispose]: close,
  }
}

async function answer(
  proxy: Proxy,
  connections: Connections,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.url === '/healthz' || request.url === '/readyz') {
    const isReady = request.url === '/healthz' || (await proxy.checkReady().then(yes, no))
    return void response.writeHead(isReady ? 204 : 503, { 'cache-control': 'no-store' }).end()
  }
  const { status, headers, body, done } = await proxy.handle(
    new NodeIncoming(request, response),
    connections.send,
  )
  if (response.destroyed) {
    if (body && typeof body !== 'string') body.discard()
    return done()
  }
  response.once('close', done)
  // What was not read of a refused request must not be read as the next one.
  if (!request.complete) response.shouldKeepAlive = false
  response.writeHead(status, headers)
  if (body === null || typeof body === 'string') response.end(body ?? undefined)
  else body.passTo(response)
}

const yes = () => true
const no = () => false

function listen(server: Server, port: number, hostname: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, hostname, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

async function shutDown(server: Server, connections: Connections, graceMs: number): Promise<void> {
  const ended = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), graceMs)
  await ended
  clearTimeout(timer)
  await connections.close()
}
