import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Dispatcher } from 'undici'
import type { Proxy } from '../create-proxy.ts'
import { handleOf } from '../exchange/seams.ts'
import { answerOnNode } from './answer-on-node.ts'
import { connectionsOf } from './connections-of.ts'

/** How a handler reaches the platform. */
export interface NodeHandlerOptions {
  /** For a client certificate, a certificate authority of your own, or a proxy. @default a pool of connections */
  readonly dispatcher?: Dispatcher | undefined
}

/** Answers a request of `node:http`: a middleware of Express, or the listener of a server. */
export interface NodeHandler extends AsyncDisposable {
  (request: IncomingMessage, response: ServerResponse): void
  /** Closes the connections to the platform. */
  close(): Promise<void>
}

/**
 * The proxy as a handler for a server of your own: Express, Fastify, Koa or `node:http`. Mount it before whatever parses
 * bodies, since a body can be read only once. Where a framework takes its mount path off the address, as Express does, the
 * proxy needs no `prefix`.
 *
 * The limits of a port (`connections`, `headMs` and the like) are those of your server.
 *
 * @throws {TypeError} when it is not what `createProxy` has returned
 * @example
 * ```ts
 * import { createServer } from 'node:http'
 * import { createTokenSource } from '@northbound/auth'
 * import { createProxy, routeGroups } from '@northbound/proxy'
 * import { createNodeHandler } from '@northbound/proxy/node'
 *
 * const tokens = createTokenSource({ url: 'https://server:8743', appId: 'my-app', secret: 'my-secret' })
 * const proxy = createProxy({ tokens, origins: ['http://localhost:5173'], routes: routeGroups.devicesReadOnly })
 * createServer(createNodeHandler(proxy)).listen(8080, '127.0.0.1')
 * ```
 */
export function createNodeHandler(
  proxy: Proxy,
  { dispatcher }: NodeHandlerOptions = {},
): NodeHandler {
  const handle = handleOf(proxy)
  const { send, close } = connectionsOf(proxy, dispatcher)
  const handler = (request: IncomingMessage, response: ServerResponse) =>
    void answerOnNode(handle, send, request, response)
  return Object.assign(handler, { close, [Symbol.asyncDispose]: close })
}
