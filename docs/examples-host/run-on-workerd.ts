/**
 * Runs an example on workerd and prints the answers to three requests: `run-on-workerd.ts example.workerd.ts`.
 * Everything that it fetches is answered by one emulator. A class that is called `Tokens` is a Durable Object.
 */
import { createEmulator, demoApp } from '@northbound/emulator'
import { loadMiniflare } from '../../packages/runtimes/load-miniflare.ts'
import { bundle } from './bundle.ts'

const [, , example = ''] = process.argv
const emulator = createEmulator()
const { convertV4MiniflareOptions, Miniflare } = loadMiniflare()
const miniflare = new Miniflare(
  convertV4MiniflareOptions({
    cf: false,
    workers: [
      {
        name: 'main',
        modules: [
          { type: 'ESModule', path: 'worker.mjs', contents: await bundle(example, 'workerd') },
        ],
        compatibilityDate: '2026-07-01',
        bindings: {
          PLATFORM_URL: 'https://server:8743',
          APP_ID: demoApp.appId,
          SECRET: demoApp.secret,
        },
        durableObjects: { TOKENS: { className: 'Tokens', useSQLite: true } },
        // Miniflare has a Request of its own, which others do not take for one.
        outboundService: async (request: Request) =>
          emulator.fetch(request.url, {
            method: request.method,
            headers: [...request.headers],
            body: request.method === 'GET' ? null : await request.arrayBuffer(),
          }),
      },
    ],
  }),
)
await miniflare.ready
for (let count = 1; count <= 3; count++) {
  const response = await miniflare.dispatchFetch('https://worker.example.com/')
  console.log(response.status, await response.text())
}
console.log(`${emulator.journal.count('login')} login`)
await miniflare.dispose()
