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
import { isLoopback } from '../limits/network-of.ts'
import { isThisMachine } from '../options/is-this-machine.ts'
import { joinHeaders } from './join-headers.ts'
import { ownOrigins } from './own-origins.ts'

/** The configuration file that production uses as well, or the options of `createProxy`. */
export type NorthboundProxyOptions =
  | {
      /** The file for `loadConfig`, relative to Vite's root. @default 'northbound.yaml' */
      readonly file?: string | undefined
    }
  | ProxyOptions

/** Variables with this prefix are passed to `loadConfig` only. */
const variablePrefix = 'NORTHBOUND_'

/**
 * Mounts the proxy as the first middleware of Vite's development and preview server, with the checks and the file of production.
 * The server's own origins are always allowed. The secret comes from the environment or from `.env` files
 * (`NORTHBOUND_SECRET`), or from a file; it is in no module and in no bundle.
 *
 * @throws {TypeError} when an option is invalid or unsafe, when Vite would expose `NORTHBOUND_` variables to pages, or when the
 * server listens beyond this machine and `authorize` is not set.
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

/** Vite inlines variables with its prefix into bundles. */
function refuseToShow({ envPrefix = 'VITE_', define = {} }: ResolvedConfig): void {
  const isShown = [envPrefix].flat().some((prefix) => {
    return variablePrefix.startsWith(prefix) || prefix.startsWith(variablePrefix)
  })
  if (isShown) {
    throw new TypeError(
      `northboundProxy: envPrefix: would expose ${variablePrefix} variables to pages, including the secret`,
    )
  }
  if (Object.keys(define).some((name) => name.includes(variablePrefix))) {
    throw new TypeError(
      `northboundProxy: define: would expose a ${variablePrefix} variable to pages`,
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
      'northboundProxy: prefix: must be set, for example /iot; otherwise the proxy would answer instead of your pages',
    )
  }
  // Created now to check the options, and again with the server's own origins once its port is known.
  let proxy = createProxy(given)
  if (!proxy.isGuarded && (host === true || (typeof host === 'string' && !isThisMachine(host)))) {
    throw new TypeError(
      'northboundProxy: server.host: other machines could reach the proxy, and every caller has all rights of your application. ' +
        'Set authorize(request), which identifies the caller',
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
    // A program that embeds Vite may listen on any address.
    if (!proxy.isGuarded && !isLoopback(request.socket.remoteAddress ?? '')) {
      return void response.writeHead(421, { connection: 'close' }).end()
    }
    joinHeaders(request)
    void answerOnNode(handleOf(proxy), connections.send, request, response)
  }
  // It must run before Vite's own CORS middleware, which accepts preflights of any page on this machine.
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
