/** The gates of the development server in front of the emulator on this machine, and in front of Vite's own CORS. */
import { fileURLToPath } from 'node:url'
import { demoApp } from '@northbound/emulator'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'

let server: ViteDevServer
let url = ''
beforeAll(async () => {
  server = await createServer({
    configFile: fileURLToPath(new URL('../vite.config.ts', import.meta.url)),
    server: { port: 0, hmr: false, watch: null },
    logLevel: 'error',
  })
  await server.listen()
  url = server.resolvedUrls?.local[0] ?? ''
})
afterAll(() => server.close())

const logIn = (headers: Record<string, string>, method = 'POST') =>
  fetch(`${url}platform/iocm/app/sec/v1.1.0/login`, {
    method,
    headers,
    ...(method === 'POST' && {
      body: new URLSearchParams({ appId: demoApp.appId, secret: demoApp.secret }),
    }),
  })

test('a page of this server logs in', async () => {
  const answer = await logIn({ origin: new URL(url).origin, 'sec-fetch-site': 'same-origin' })

  expect(await answer.json()).toMatchObject({ expiresIn: 3600 })
})

test.each<[string, Record<string, string>]>([
  ['of another port', { origin: 'http://localhost:1', 'sec-fetch-site': 'same-site' }],
  ['of another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
])('a page %s neither logs in nor reads that it was refused', async (_of, headers) => {
  const answer = await logIn(headers)

  expect(answer.status).toBe(403)
  expect(answer.headers.get('access-control-allow-origin')).toBeNull()
})

test('a preflight of another port is refused', async () => {
  const answer = await logIn(
    { origin: 'http://localhost:1', 'access-control-request-method': 'POST' },
    'OPTIONS',
  )

  expect(answer.status).toBe(403)
  expect(answer.headers.get('access-control-allow-origin')).toBeNull()
})
