import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEmulator, demoApp } from '@northbound/emulator'
import { serveEmulator } from '@northbound/emulator/node'
import { northboundRelay, type NorthboundRelayOptions } from '@northbound/proxy/vite'
import { createServer, preview } from 'vite'
import { expect, test } from 'vitest'

const login = '/relay/lab/iocm/app/sec/v1.1.0/login'

async function startServer(options: NorthboundRelayOptions, host = '127.0.0.1') {
  const root = mkdtempSync(join(tmpdir(), 'northbound-relay-'))
  writeFileSync(join(root, 'index.html'), '<title>a page</title>')
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [northboundRelay(options)],
    server: { host, port: 0, watch: null },
  })
  await server.listen()
  const [url = ''] = server.resolvedUrls?.local ?? []
  return {
    origin: new URL(url).origin,
    async [Symbol.asyncDispose]() {
      await server.close()
      rmSync(root, { recursive: true })
    },
  }
}

const typed = (origin: string): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams({ appId: demoApp.appId, secret: demoApp.secret }),
  headers: { origin, 'x-northbound': '1' },
})

test('a page of the server logs in at a named platform, and reads the list of platforms', async () => {
  await using platform = await serveEmulator(createEmulator())
  await using server = await startServer({ platforms: { lab: platform.url } })

  const list = await fetch(`${server.origin}/relay`)
  const answer = await fetch(server.origin + login, typed(server.origin))

  expect(await list.json()).toEqual({
    platforms: [{ name: 'lab', url: platform.url }],
    mutualTls: false,
  })
  expect(await answer.json()).toMatchObject({ expiresIn: 3600 })
  expect(await (await fetch(`${server.origin}/index.html`)).text()).toContain('a page')
})

test('applies the checks of the relay before Vite’s own CORS', async () => {
  await using platform = await serveEmulator(createEmulator())
  await using server = await startServer({ platforms: { lab: platform.url } })

  const foreign = await fetch(server.origin + login, typed('http://localhost:1'))
  const unknown = await fetch(server.origin + login.replace('lab', 'other'), typed(server.origin))

  expect([foreign.status, unknown.status]).toEqual([403, 404])
})

test('refuses the list of platforms to a foreign Host (DNS rebinding)', async () => {
  await using server = await startServer({ platforms: { lab: 'https://server:8743' } })
  const { hostname, port } = new URL(server.origin)

  const status = await new Promise((resolve) => {
    const headers = { host: 'rebound.test' }
    request({ hostname, port, path: '/relay', headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    }).end()
  })

  expect(status).toBe(421)
})

test.each([
  ['another port of this machine', { origin: 'http://localhost:1' }],
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['a site next door', { 'sec-fetch-site': 'same-site' }],
])('refuses the list of platforms to a page of %s', async (_what, headers) => {
  await using server = await startServer({ platforms: { lab: 'https://server:8743' } })

  const answer = await fetch(`${server.origin}/relay`, { headers: headers as HeadersInit })

  expect(answer.status).toBe(403)
  expect(await answer.text()).toBe('')
})

test('gives the list of platforms to a page of this server', async () => {
  await using server = await startServer({ platforms: { lab: 'https://server:8743' } })

  const answer = await fetch(`${server.origin}/relay`, { headers: { origin: server.origin } })

  expect(answer.status).toBe(200)
})

test('sends a client certificate to a platform with mutual TLS, and trusts its authority', async () => {
  await using platform = await serveEmulator(createEmulator(), {
    tls: { clientCertificate: 'required' },
  })
  const { ca, client } = platform.certificates!
  const platforms = { lab: platform.url }
  await using shown = await startServer({ platforms, tls: { ca, ...client } })
  await using trusted = await startServer({ platforms, tls: { ca } })
  await using bare = await startServer({ platforms })
  const ask = async ({ origin }: { origin: string }) => {
    const answer = await fetch(origin + login, typed(origin))
    return (await answer.json()) as object
  }

  expect(await ask(shown)).toMatchObject({ expiresIn: 3600 })
  // TLS 1.3 lets the server refuse only after the handshake: the connection just ends.
  expect(await ask(trusted)).toMatchObject({ kind: 'unreachable' })
  expect(await ask(bare)).toMatchObject({ kind: 'tls-untrusted' })
})

test.each<[string, NorthboundRelayOptions, string]>([
  ['127.0.0.1', { platforms: {} }, 'platforms'],
  ['127.0.0.1', { platforms: { lab: 'https://server:8743' }, tls: { cert: 'x' } }, 'tls: cert'],
  ['0.0.0.0', { platforms: { lab: 'https://server:8743' } }, 'server.host'],
])('does not start on %s with %j', async (host, options, field) => {
  await expect(startServer(options, host)).rejects.toThrow(field)
})

test('northboundRelay() runs in the preview server', async () => {
  await using platform = await serveEmulator(createEmulator())
  const root = mkdtempSync(join(tmpdir(), 'northbound-relay-'))
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [northboundRelay({ platforms: { lab: platform.url } })],
    preview: { host: '127.0.0.1', port: 0 },
  })
  const [url = ''] = server.resolvedUrls?.local ?? []
  const { origin } = new URL(url)

  const answer = await fetch(origin + login, typed(origin))
  await server.close()
  rmSync(root, { recursive: true })

  expect(answer.status).toBe(200)
})
