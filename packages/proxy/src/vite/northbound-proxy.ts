import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { resolve } from 'node:path'
import { createTokenSource } from '@northbound/auth'
import type { Plugin, PreviewServer, ResolvedConfig, ViteDevServer } from 'vite'
import { createProxy } from '../create-proxy.ts'
import { handleOf } from '../exchange/seams.ts'
import { answerOnNode } from '../node/answer-on-node.ts'
import { loadConfig } from '../node/config/load-config.ts'
import { connectionsOf } from '../node/connections-of.ts'
import type { ProxyOptions } from '../settings/proxy-options.ts'
import { isLoopback } from '../settings/is-loopback.ts'
import { isThisMachine } from '../settings/is-this-machine.ts'
import { joinHeaders } from './join-headers.ts'
import { ownOrigins } from './own-origins.ts'

/** The file that production uses too, or the options of `createProxy` themselves. */
export type NorthboundProxyOptions =
  | {
      /** As for `loadConfig`, relative to Vite's root. @default 'northbound.yaml' */
      readonly file?: string | undefined
    }
  | ProxyOptions

/** What is named so goes nowhere but to `loadConfig`. */
const variablePrefix = 'NORTHBOUND_'

/**
 * Mounts the proxy in Vite's development server and preview, in front of everything else, with the checks and the file of
 * production. Pages that this server sends may call it without being named. The secret comes from the environment or from
 * `.env` files (`NORTHBOUND_SECRET`), or from a file; it is in no module and in no bundle.
 *
 * @throws {TypeError} when an option is wrong or unsafe, when Vite would show variables of that name to pages, or when the
 * server listens beyond this machine and there is no `authorize`.
 * @example
 * ```ts
 * import { northboundProxy } from '@northbound/proxy/vite'
 * import { defineConfig } from 'vite'
 *
 * export default defineConfig({ plugins: [northboundProxy()] })
 * ```
 */
export function northboundProxy(options: NorthboundProxyOptions = {}): Plugin {
  return {
    name: 'northbound:proxy',
    configResolved: refuseToShow,
    configureServer: (server) => mount(server, server.config.server.host, options),
    configurePreviewServer: (server) => mount(server, server.config.preview.host, options),
  }
}

/** Vite puts variables with its prefix into bundles. */
function refuseToShow({ envPrefix = 'VITE_', define = {} }: ResolvedConfig): void {
  const isShown = [envPrefix].flat().some((prefix) => {
    return variablePrefix.startsWith(prefix) || prefix.startsWith(variablePrefix)
  })
  if (isShown) {
    throw new TypeError(
      `northboundProxy: envPrefix: pages would be shown variables that begin with ${variablePrefix}, the secret among them`,
    )
  }
  if (Object.keys(define).some((name) => name.includes(variablePrefix))) {
    throw new TypeError(
      `northboundProxy: define: pages would be shown a variable that begins with ${variablePrefix}`,
    )
  }
}

async function mount(
  server: ViteDevServer | PreviewServer,
  host: string | boolean | undefined,
  options: NorthboundProxyOptions,
): Promise<void> {
  const { given, close } =
    'tokens' in options
      ? { given: options, close: undefined }
      : await fromFile(server.config, options.file)
  const { prefix } = given
  if (!prefix) {
    throw new TypeError(
      'northboundProxy: prefix: without one, such as /iot, the proxy would answer in the place of your pages',
    )
  }
  // Checked at once; made again with the server's own origin as soon as its port is known.
  let proxy = createProxy(given)
  if (!proxy.isGuarded && (host === true || (typeof host === 'string' && !isThisMachine(host)))) {
    throw new TypeError(
      'northboundProxy: server.host: others could reach the proxy, and whoever does acts with the power of your application. ' +
        'Give authorize(request), which says who asks',
    )
  }
  const { httpServer } = server
  httpServer?.once('listening', () => {
    proxy = createProxy({
      ...given,
      origins: [...given.origins, ...ownOrigins(httpServer as Server)],
    })
  })
  const connections = connectionsOf(proxy)
  httpServer?.once('close', () => void connections.close().then(close))
  const serve = (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    if (!request.url?.startsWith(`${prefix}/`)) return next()
    // A program that has Vite inside listens where it likes.
    if (!proxy.isGuarded && !isLoopback(request.socket.remoteAddress ?? '')) {
      return void response.writeHead(421, { connection: 'close' }).end()
    }
    joinHeaders(request)
    void answerOnNode(handleOf(proxy), connections.send, request, response)
  }
  // In front of Vite's own: its CORS answers preflights of any page on this machine.
  server.middlewares.stack.unshift({ route: '', handle: serve })
}

async function fromFile(
  { root, mode, envDir }: ResolvedConfig,
  file = 'northbound.yaml',
): Promise<{ given: ProxyOptions; close: () => Promise<void> }> {
  const { loadEnv } = await import('vite')
  const fromFiles = envDir === false ? {} : loadEnv(mode, envDir ?? root, variablePrefix)
  const config = loadConfig({ file: resolve(root, file), env: { ...fromFiles, ...process.env } })
  const tokens = createTokenSource(config.platform)
  return {
    given: { ...config.proxy, tokens },
    async close() {
      await tokens.close()
      await config.close()
    },
  }
}
