import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Plugin, PreviewServer, ViteDevServer } from 'vite'
import { handleOf } from '../exchange/seams.ts'
import { answerOnNode } from '../node/answer-on-node.ts'
import type { TlsFiles } from '@northbound/auth/node'
import { openAgent } from '../node/open-agent.ts'
import { sendAnywhere } from '../node/send-by-undici.ts'
import { createRelay } from '../relay/create-relay.ts'
import type { RelayOptions } from '../relay/relay-options.ts'
import { isLoopback } from '../limits/network-of.ts'
import { isThisMachine } from '../options/is-this-machine.ts'
import { joinHeaders } from './join-headers.ts'
import { ownOrigins } from './own-origins.ts'

/** Options of the relay in Vite: its platforms, and its path. */
export interface NorthboundRelayOptions extends Omit<RelayOptions, 'origins' | 'fetch'> {
  /** Path of the relay. @default '/relay' */
  readonly path?: string | undefined
  /** For platforms with mutual TLS or a private certificate authority. @default the authorities of Node, no client certificate */
  readonly tls?: TlsFiles | undefined
}

/**
 * Mounts a relay as the first middleware of Vite's development and preview server. Only pages of this server, on this machine,
 * can call it, and only the named platforms. `GET` of the path itself lists the platforms, so that a page can offer them.
 *
 * @throws {TypeError} when an option is invalid, or when the server listens beyond this machine.
 * @example
 * ```ts
 * import { northboundRelay } from '@northbound/proxy/vite'
 * import { defineConfig } from 'vite'
 *
 * export default defineConfig({
 *   plugins: [northboundRelay({ platforms: { lab: 'https://server:8743' } })],
 * })
 * // The page's platform URL is then /relay/lab.
 * ```
 */
export function northboundRelay(options: NorthboundRelayOptions): Plugin {
  return {
    name: 'northbound:relay',
    configureServer: (server) => mount(server, server.config.server.host, options),
    configurePreviewServer: (server) => mount(server, server.config.preview.host, options),
  }
}

function mount(
  { httpServer, middlewares }: ViteDevServer | PreviewServer,
  host: string | boolean | undefined,
  { tls, path = '/relay', ...options }: NorthboundRelayOptions,
): void {
  if (host === true || (typeof host === 'string' && !isThisMachine(host))) {
    throw new TypeError(
      'northboundRelay: server.host: must be of this machine, because the relay serves this machine only',
    )
  }
  // Created now to check the options, and again with the server's own origins once its port is known.
  let origins: readonly string[] = []
  let relay = createRelay({ ...options, origins })
  httpServer?.once('listening', () => {
    origins = ownOrigins(httpServer as Server)
    relay = createRelay({ ...options, origins })
  })
  const agent = openAgent(tls)
  httpServer?.once('close', () => void agent.destroy())
  const send = sendAnywhere(agent)
  const list = JSON.stringify({
    platforms: Object.entries(options.platforms).map(([name, url]) => ({ name, url })),
    mutualTls: tls?.cert !== undefined,
  })

  const serve = (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const { url = '', method } = request
    const isList = url === path && method === 'GET'
    if (!isList && !url.startsWith(`${path}/`)) return next()
    joinHeaders(request)
    if (isList) return answerList(request, response, origins, list)
    request.url = url.slice(path.length)
    void answerOnNode(handleOf(relay), send, request, response)
  }
  // It must run before Vite's own CORS middleware, which accepts preflights of any page on this machine.
  middlewares.stack.unshift({ route: '', handle: serve })
}

/** Only pages of this server may read the URLs: not other origins, and not a host name of others that resolves to this machine. */
function answerList(
  { headers, socket }: IncomingMessage,
  response: ServerResponse,
  origins: readonly string[],
  list: string,
): void {
  const { host, origin, 'sec-fetch-site': site } = headers
  const named = `http://${host}`
  const isNamed = URL.canParse(named) && isThisMachine(new URL(named).hostname)
  if (!isNamed || !isLoopback(socket.remoteAddress ?? '')) {
    response.writeHead(421).end()
    return
  }
  const isOwn = origin === undefined || origins.includes(origin)
  if (!isOwn || (site !== undefined && site !== 'same-origin' && site !== 'none')) {
    response.writeHead(403).end()
    return
  }
  response.writeHead(200, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'cross-origin-resource-policy': 'same-origin',
  })
  response.end(list)
}
