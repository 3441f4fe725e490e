import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Dispatcher } from 'undici'
import * as v from 'valibot'
import type { Proxy } from '../create-proxy.ts'
import { checkOptions } from '../settings/check-options.ts'
import { isThisMachine } from '../settings/is-this-machine.ts'
import { portLimitTable } from '../limits/limit-table.ts'
import { limitSchemas } from '../settings/option-schemas.ts'
import { answerOnNode } from './answer-on-node.ts'
import { listen } from './listen.ts'
import { listeningSchema } from './listening-schema.ts'
import { connectTo, type Connections } from './send-by-undici.ts'
import { urlOf } from './url-of.ts'

/** Where a proxy listens, and how it reaches the platform. */
export interface ServeOptions {
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
  /** How long `close()` lets calls under way go on, in ms. @default 10_000 */
  readonly graceMs?: number | undefined
}

/** A proxy on its port. */
export interface RunningProxy extends AsyncDisposable {
  /** For instance `http://127.0.0.1:40123`. */
  readonly url: string
  /** The port it got. */
  readonly port: number
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
})

/**
 * Puts a proxy on a port of Node. `/healthz` answers 204 as long as the process lives, `/readyz` 204 when there is a token.
 *
 * @throws {TypeError} that names each option that is wrong; when others could reach it and the proxy has no `authorize`.
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
export async function serve(proxy: Proxy, options: ServeOptions = {}): Promise<RunningProxy> {
  const { port, hostname, dispatcher, graceMs } = checkOptions('serve', schema, options)
  if (!proxy.isGuarded && !isThisMachine(hostname)) {
    throw new TypeError(
      'serve: hostname: others could reach this proxy, and whoever does acts with the power of your application. ' +
        'Give createProxy an authorize(request), which says who asks',
    )
  }
  const connections = connectTo(proxy.platformUrl, dispatcher)
  let closed: Promise<void> | undefined
  const onRequest = (request: IncomingMessage, response: ServerResponse) => {
    if (closed) response.shouldKeepAlive = false
    if (request.url === '/healthz') return tell(response, true)
    if (request.url === '/readyz') {
      const ready = closed ? Promise.reject(new Error()) : proxy.checkReady()
      return void ready.then(
        () => tell(response, true),
        () => tell(response, false),
      )
    }
    void answerOnNode(proxy, connections.send, request, response)
  }
  const server = createServer(
    // Joined, a header that came twice is no value that any check takes; Node would use the first and forget the other.
    { requireHostHeader: true, insecureHTTPParser: false, joinDuplicateHeaders: true },
    onRequest,
  )
  // CONNECT has no listener, so Node ends its connection by itself; an upgrade comes as a request, and is refused as one.
  server.on('checkContinue', onRequest)
  server.on('checkExpectation', onRequest)
  await listen(server, port, hostname)

  const url = urlOf(server, hostname)
  const close = () => (closed ??= shutDown(server, connections, graceMs))
  return {
    url,
    port: Number(new URL(url).port),
    close,
    [Symbol.asyncDispose]: close,
  }
}

/** Health takes no check, and tells nothing but yes or no. */
function tell(response: ServerResponse, isWell: boolean): void {
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
