import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Dispatcher } from 'undici'
import type { Proxy } from '../create-proxy.ts'
import { handleOf } from '../exchange/seams.ts'
import { answerOnNode } from './answer-on-node.ts'
import { connectionsOf } from './connections-of.ts'

/** Options of `createNodeHandler`. */
export interface NodeHandlerOptions {
  /** For a client certificate, a private certificate authority, or an HTTP proxy. @default a pool of connections */
  readonly dispatcher?: Dispatcher | undefined
}

/** Handles a request of `node:http`: an Express middleware, or the listener of a server. */
export interface NodeHandler extends AsyncDisposable {
  (request: IncomingMessage, response: ServerResponse): void
  /** Closes the connections to the platform. */
  close(): Promise<void>
}

/**
 * Makes a handler of a proxy for your own server: Express, Fastify, Koa or `node:http`. Mount it before body parsers, because a
 * body can be read only once. If the framework removes its mount path from the URL, as Express does, the proxy needs no
 * `prefix`.
 *
 * Your server has its own limits for connections and request heads (`connections`, `headMs` and others of `serveProxy`).
 *
 * @throws {TypeError} when `proxy` was not returned by `createProxy`
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
