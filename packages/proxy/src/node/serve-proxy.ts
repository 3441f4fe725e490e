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
import { checkOptions } from '../settings/check-options.ts'
import { isThisMachine } from '../settings/is-this-machine.ts'
import { portLimitTable, portShareLimit } from '../limits/limit-table.ts'
import { limitSchemas, whole } from '../settings/option-schemas.ts'
import { answerOnNode } from './answer-on-node.ts'
import { listen } from './listen.ts'
import { listeningSchema } from './listening-schema.ts'
import { type ConnectionCounts, OpenConnections } from './open-connections.ts'
import { connectionsOf } from './connections-of.ts'
import type { Connections } from './send-by-undici.ts'
import { urlOf } from './url-of.ts'

/** Where a proxy listens, and how it reaches the platform. */
export interface ServeProxyOptions {
  /** 0 takes a free one. @default 0 */
  readonly port?: number | undefined
  /** Where to listen. Beyond this machine only with `authorize`. @default '127.0.0.1' */
  readonly hostname?: string | undefined
  /**
   * For the connections to the platform: an undici `Pool` or `Agent` with your authority or your client certificate.
   * Closing the proxy leaves it open.
   * @default a pool that verifies TLS with the authorities of Node
   */
  readonly dispatcher?: Dispatcher | undefined
  /**
   * Connections that are open at one time. With one more the connection that has been idle for longest is closed; when all
   * have a request under way, the new one is.
   * @default 2048
   */
  readonly connections?: number | undefined
  /**
   * The same for the connections of one address of another machine (a /64 of IPv6).
   * @default a quarter of `connections`
   */
  readonly connectionsPerPeer?: number | undefined
  /**
   * Until the head of a request must have arrived, from its first byte or from the beginning of the connection, in ms; then the
   * connection is closed with a 408, at most a second later.
   * @default 10_000
   */
  readonly headMs?: number | undefined
  /** The largest head of a request, in bytes; beyond it the connection is closed with a 431. @default 16_384 */
  readonly headBytes?: number | undefined
  /** How long a connection stays open after an answer without a next request, in ms; Node adds up to a second. @default 5000 */
  readonly keepAliveMs?: number | undefined
  /** How long `close()` lets calls under way go on, in ms. @default 10_000 */
  readonly graceMs?: number | undefined
}

/** A proxy on its port. */
export interface RunningProxy extends AsyncDisposable {
  /** For instance `http://127.0.0.1:40123`. */
  readonly url: string
  /** The port it got. */
  readonly port: number
  /** Its connections in numbers, which `metricsOf().watch(…)` reads. */
  readonly connections: ConnectionCounts
  /** Takes no new calls, lets those under way finish, and ends what is left after `graceMs`. */
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
 * Puts a proxy on a port of Node. `/healthz` answers 204 as long as the process lives, `/readyz` 204 when there is a token.
 *
 * @throws {TypeError} that names each option that is wrong; when others could reach it and the proxy has no `authorize`.
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
      'serveProxy: hostname: others could reach this proxy, and whoever does acts with the power of your application. ' +
        'Give createProxy an authorize(request), which says who asks',
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

/** How often Node looks for heads that are late, in ms. */
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
      // Joined, a header that came twice is no value that any check takes; Node would use the first and forget the other.
      joinDuplicateHeaders: true,
      headersTimeout: headMs,
      connectionsCheckingInterval: Math.min(headMs, headCheckMs),
      maxHeaderSize: headBytes,
      keepAliveTimeout: keepAliveMs,
      // Bodies have limits of their own, and a problem document.
      requestTimeout: 0,
    },
    onRequest,
  )
  // With a limit here Node would drop the headers beyond it. All are seen, and too many are refused.
  server.maxHeadersCount = 0
  server.on('connection', (socket) => open.add(socket))
  // CONNECT has no listener, so Node ends its connection by itself; an upgrade comes as a request, and is refused as one.
  server.on('checkContinue', onRequest)
  server.on('checkExpectation', onRequest)
  return server
}

/** Health takes no check, and tells nothing but yes or no. */
function tell(request: IncomingMessage, response: ServerResponse, isWell: boolean): void {
  // Nobody waits for a body here.
  if (!request.complete) response.shouldKeepAlive = false
  response.writeHead(isWell ? 204 : 503, { 'cache-control': 'no-store' }).end()
}

/** How often connections whose last call is answered are looked for, in ms: only once it ends, not at each call. */
const sweepMs = 20

async function shutDown(server: Server, connections: Connections, graceMs: number): Promise<void> {
  const ended = new Promise<void>((resolve) => server.close(() => resolve()))
  // A connection that is kept alive for more would hold up the end.
  const sweep = setInterval(() => server.closeIdleConnections(), sweepMs)
  const timer = setTimeout(() => server.closeAllConnections(), graceMs)
  await ended
  clearInterval(sweep)
  clearTimeout(timer)
  await connections.close()
}
