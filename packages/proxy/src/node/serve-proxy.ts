import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { Dispatcher } from 'undici'
import * as v from 'valibot'
import type { Proxy } from '../create-proxy.ts'
import { handleOf } from '../exchange/seams.ts'
import { checkOptions } from '../options/check-options.ts'
import { isThisMachine } from '../options/is-this-machine.ts'
import { portLimitTable, portShareLimit } from '../limits/limit-table.ts'
import { limitSchemas, whole } from '../options/option-schemas.ts'
import { answerOnNode } from './answer-on-node.ts'
import { listen } from './listen.ts'
import { listeningSchema } from './listening-schema.ts'
import { type ConnectionCounts, OpenConnections } from './open-connections.ts'
import { connectionsOf } from './connections-of.ts'
import type { Connections } from './send-by-undici.ts'
import { urlOf } from './url-of.ts'

/** Options of a proxy server: where it listens, its limits, and its connections to the platform. */
export interface ServeProxyOptions {
  /** The port; 0 selects a free one. @default 0 */
  readonly port?: number | undefined
  /** The address to listen on. Any other than loopback requires `authorize`. @default '127.0.0.1' */
  readonly hostname?: string | undefined
  /**
   * Makes the connections to the platform: an undici `Pool` or `Agent` with a private certificate authority or a client
   * certificate. `close()` leaves it open.
   * @default a pool that verifies TLS with the authorities of Node
   */
  readonly dispatcher?: Dispatcher | undefined
  /**
   * Maximum number of open connections. The next one replaces the connection that has been idle longest; if all have a request
   * in progress, it is closed.
   * @default 2048
   */
  readonly connections?: number | undefined
  /**
   * The same for the connections of one remote address (for IPv6: of one /64).
   * @default a quarter of `connections`
   */
  readonly connectionsPerPeer?: number | undefined
  /**
   * Timeout for the head of a request, from its first byte or from the start of the connection, in ms; then the connection is
   * closed with a 408, at most a second later.
   * @default 10_000
   */
  readonly headMs?: number | undefined
  /** Maximum size of a request head, in bytes; a larger one closes the connection with a 431. @default 16_384 */
  readonly headBytes?: number | undefined
  /** How long an idle connection is kept alive, in ms; Node adds up to a second. @default 5000 */
  readonly keepAliveMs?: number | undefined
  /** How long `close()` waits for calls in progress, in ms. @default 10_000 */
  readonly graceMs?: number | undefined
}

/** A running proxy server. */
export interface RunningProxy extends AsyncDisposable {
  /** The URL, for example `http://127.0.0.1:40123`. */
  readonly url: string
  /** The actual port. */
  readonly port: number
  /** Numbers of connections; `metricsOf().watch(…)` reads them. */
  readonly connections: ConnectionCounts
  /** Stops accepting calls, waits for those in progress, and aborts them after `graceMs`. */
  close(): Promise<void>
}

const schema = v.strictObject({
  ...listeningSchema,
  dispatcher: v.optional(
    v.custom<Dispatcher>(
      (value) => typeof Object(value).dispatch === 'function',
      'must be a Pool or an Agent of undici',
    ),
  ),
  ...limitSchemas(portLimitTable),
  connectionsPerPeer: v.optional(whole(portShareLimit.least)),
})

/**
 * Serves a proxy on a port of Node. `/healthz` responds 204 while the process runs, `/readyz` 204 while a token is available.
 *
 * @throws {TypeError} that names each invalid option; when other machines can reach the proxy and it has no `authorize`.
 * @example
 * ```ts
 * import { createTokenSource } from '@northbound/auth'
 * import { createProxy, routeGroups } from '@northbound/proxy'
 * import { serveProxy } from '@northbound/proxy/node'
 *
 * const tokens = createTokenSource({ url: 'https://server:8743', appId: 'my-app', secret: 'my-secret' })
 * const proxy = createProxy({ tokens, origins: ['http://localhost:5173'], routes: routeGroups.devicesReadOnly })
 * const running = await serveProxy(proxy, { port: 8080 })
 * process.once('SIGTERM', () => void running.close())
 * ```
 */
export async function serveProxy(
  proxy: Proxy,
  options: ServeProxyOptions = {},
): Promise<RunningProxy> {
  const checked = checkOptions('serveProxy', schema, options)
  const { port, hostname, dispatcher, graceMs } = checked
  if (!proxy.isGuarded && !isThisMachine(hostname)) {
    throw new TypeError(
      'serveProxy: hostname: other machines could reach this proxy, and every caller has all rights of your application. ' +
        'Give createProxy an authorize(request), which identifies the caller',
    )
  }
  const handle = handleOf(proxy)
  const connections = connectionsOf(proxy, dispatcher)
  let closed: Promise<void> | undefined
  const onRequest = (request: IncomingMessage, response: ServerResponse) => {
    if (closed) response.shouldKeepAlive = false
    if (request.url === '/healthz') return tell(request, response, true)
    if (request.url === '/readyz') {
      const ready = closed ? Promise.reject(new Error()) : proxy.checkReady()
      return void ready.then(
        () => tell(request, response, true),
        () => tell(request, response, false),
      )
    }
    void answerOnNode(handle, connections.send, request, response)
  }
  const open = new OpenConnections({
    connections: checked.connections,
    connectionsPerPeer: checked.connectionsPerPeer ?? Math.ceil(checked.connections / 4),
  })
  const server = createGuardedServer(checked, open, onRequest)
  await listen(server, port, hostname)

  const url = urlOf(server, hostname)
  const close = () => (closed ??= shutDown(server, connections, graceMs))
  return {
    url,
    port: Number(new URL(url).port),
    connections: open,
    close,
    [Symbol.asyncDispose]: close,
  }
}

/** How often Node checks for late request heads, in ms. */
const headCheckMs = 1000

function createGuardedServer(
  { headMs, headBytes, keepAliveMs }: Record<'headMs' | 'headBytes' | 'keepAliveMs', number>,
  open: OpenConnections,
  onRequest: RequestListener,
): Server {
  const server = createServer(
    {
      requireHostHeader: true,
      insecureHTTPParser: false,
      // The checks refuse joined duplicates; otherwise Node would keep only the first one.
      joinDuplicateHeaders: true,
      headersTimeout: headMs,
      connectionsCheckingInterval: Math.min(headMs, headCheckMs),
      maxHeaderSize: headBytes,
      keepAliveTimeout: keepAliveMs,
      // The checks limit bodies, and respond with a problem document.
      requestTimeout: 0,
    },
    onRequest,
  )
  // With a limit Node would silently drop headers beyond it. The checks see all, and refuse too many.
  server.maxHeadersCount = 0
  server.on('connection', (socket) => open.add(socket))
  // CONNECT has no listener, so Node closes its connection; an upgrade arrives as a request, and the checks refuse it.
  server.on('checkContinue', onRequest)
  server.on('checkExpectation', onRequest)
  return server
}

/** Health requests need no check, and reveal only yes or no. */
function tell(request: IncomingMessage, response: ServerResponse, isWell: boolean): void {
  // A request body is not read here.
  if (!request.complete) response.shouldKeepAlive = false
  response.writeHead(isWell ? 204 : 503, { 'cache-control': 'no-store' }).end()
}

/** How often idle connections are closed during shutdown, in ms. */
const sweepMs = 20

async function shutDown(server: Server, connections: Connections, graceMs: number): Promise<void> {
  const ended = new Promise<void>((resolve) => server.close(() => resolve()))
  // A kept-alive connection would delay the shutdown.
  const sweep = setInterval(() => server.closeIdleConnections(), sweepMs)
  const timer = setTimeout(() => server.closeAllConnections(), graceMs)
  await ended
  clearInterval(sweep)
  clearTimeout(timer)
  await connections.close()
}
