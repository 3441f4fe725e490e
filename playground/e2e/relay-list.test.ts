/** The list of platforms without a configured relay. Like one with entries, only pages of this server can read it. */
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer } from 'vite'
import { expect, onTestFinished, test } from 'vitest'
import { relayToPlatforms } from '../dev/relay-to-platforms.ts'

async function startServer(): Promise<number> {
  const server = await createServer({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'silent',
    plugins: [relayToPlatforms({ platforms: {}, tls: {} })],
    optimizeDeps: { noDiscovery: true },
    server: { host: '127.0.0.1', port: 0, watch: null, ws: false },
  })
  onTestFinished(() => server.close())
  await server.listen()
  return (server.httpServer!.address() as AddressInfo).port
}

test.each<[string, number, (port: number) => Record<string, string>]>([
  ['a page of this server', 200, (port) => ({ origin: `http://localhost:${port}` })],
  ['a page of another port', 403, () => ({ origin: 'http://localhost:1' })],
  ['any site', 403, () => ({ 'sec-fetch-site': 'cross-site' })],
  ['a page whose name points here', 403, (port) => ({ host: `rebound.example:${port}` })],
])('%s is answered with %i', async (_who, status, headers) => {
  const port = await startServer()
  const given = { host: `localhost:${port}`, ...headers(port) }

  const seen = await new Promise((resolve) => {
    request({ hostname: '127.0.0.1', port, path: '/relay', headers: given }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    }).end()
  })

  expect(seen).toBe(status)
})
