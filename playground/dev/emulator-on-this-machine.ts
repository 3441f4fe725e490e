import type * as Emulator from '@northbound/emulator'
import type * as EmulatorOnPort from '@northbound/emulator/node'
import type { Plugin } from 'vite'
import { relayTo } from './relay-to.ts'

/** Where the page finds the emulator, on its own origin. */
const path = '/platform'

/**
 * Runs an emulator on a free loopback port beside the development server, and relays `/platform/*` to it:
 * for the page it is the same origin, so there is no CORS and no permission to ask for.
 */
export function emulatorOnThisMachine(): Plugin {
  return {
    name: 'northbound:emulator-on-this-machine',
    apply: 'serve',
    async configureServer(server) {
      // Through Vite, because the sources of the workspace are TypeScript.
      const load = <T>(name: string) => server.ssrLoadModule(name) as Promise<T>
      const { createEmulator, demoApp } = await load<typeof Emulator>('@northbound/emulator')
      const { serveEmulator } = await load<typeof EmulatorOnPort>('@northbound/emulator/node')

      const running = await serveEmulator(createEmulator())
      // In front of Vite's own: its CORS lets any page on this machine read the answers.
      server.middlewares.stack.unshift({ route: path, handle: relayTo(running.url) })

      const close = server.close.bind(server)
      server.close = async () => {
        await Promise.all([close(), running.close()])
      }

      const printUrls = server.printUrls.bind(server)
      server.printUrls = () => {
        printUrls()
        server.config.logger.info(
          `  ➜  An emulator of the platform runs at ${running.url}, application ${demoApp.appId};\n` +
            `     the page reaches it under ${path}, and has another one inside.`,
        )
      }
    },
  }
}
