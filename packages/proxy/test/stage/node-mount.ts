import { serveEmulator as servePlatform } from '@northbound/emulator/node'
import { serveProxy } from '@northbound/proxy/node'
import { type Mount, pageHeaders } from './mount.ts'

/** The Node server, with a platform on another port. */
export const nodeMount: Mount = {
  name: 'the port of Node',
  async wire(answer) {
    const running = await servePlatform({
      // The adapter’s own request, so that the platform notices when its connection is closed.
      fetch: (input) => answer(input as Request),
    })
    return { url: running.url, close: () => running.close() }
  },
  async open(proxy) {
    const running = await serveProxy(proxy, { graceMs: 500 })
    return {
      send: (path, { headers, body, ...init } = {}) =>
        fetch(running.url + path, {
          ...init,
          ...(body !== undefined && { body, duplex: 'half' }),
          headers: pageHeaders(headers),
          redirect: 'manual',
        } as RequestInit),
      port: running.port,
      close: () => running.close(),
    }
  },
}
