import type * as ProxyInVite from '@northbound/proxy/vite'
import { loadEnv, type Plugin } from 'vite'
import { type RelayFromEnvironment, readRelaySettings } from './read-relay-settings.ts'
import { whyNotOwnPage } from './why-not-own-page.ts'

/**
 * A relay beside the development server, for the platforms that `NORTHBOUND_RELAY` names, in the environment or in
 * `.env.local`. Without it there is an empty list, and the page shows how to ask for one.
 *
 * @param given in the place of the environment
 * @param timeoutMs until a platform must have begun to answer; below the client's own deadline of 10 s, so that the relay's error, which is more precise, arrives before the client's timeout
 */
export function relayToPlatforms(given?: RelayFromEnvironment, timeoutMs = 8000): Plugin {
  return {
    name: 'northbound:relay-to-platforms',
    apply: 'serve',
    async configureServer(server) {
      const { config, middlewares } = server
      const files = loadEnv(config.mode, config.envDir || config.root, 'NORTHBOUND_RELAY')
      const { platforms, tls } = given ?? readRelaySettings({ ...files, ...process.env })
      if (Object.keys(platforms).length === 0) {
        middlewares.use('/relay', (request, response) => {
          const why = whyNotOwnPage(request)
          if (why) return void response.writeHead(403, { 'content-type': 'text/plain' }).end(why)
          response.setHeader('content-type', 'application/json')
          response.end('{"platforms":[],"mutualTls":false}')
        })
        return
      }

      // Through Vite, because the sources of the workspace are TypeScript.
      const proxy = (await server.ssrLoadModule('@northbound/proxy/vite')) as typeof ProxyInVite
      const relay = proxy.northboundRelay({ platforms, tls, timeoutMs })
      const configure = relay.configureServer as (this: unknown, its: typeof server) => void
      configure.call(this, server)

      const printUrls = server.printUrls.bind(server)
      server.printUrls = () => {
        printUrls()
        const names = Object.entries(platforms).map(([name, url]) => `${name} (${url})`)
        config.logger.info(`  ➜  The relay passes calls on to ${names.join(', ')}.`)
      }
    },
  }
}
