/** The checks of production in Vite's development server, against every request that a hostile page can cause. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer as createPlainServer, type IncomingMessage, request } from 'node:http'
import { connect } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTokenSource } from '@northbound/auth'
import { createEmulator, demoApp, type Emulator } from '@northbound/emulator'
import { type RunningEmulator, serveEmulator } from '@northbound/emulator/node'
import { routeGroups } from '@northbound/proxy'
import { northboundProxy, northboundRelay } from '@northbound/proxy/vite'
import { createServer, type PluginOption, type ViteDevServer } from 'vite'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { ownOrigins } from '../src/vite/own-origins.ts'

let emulator: Emulator
let platform: RunningEmulator
let root: string
let vite: ViteDevServer
let port: number

beforeEach(async () => {
  emulator = createEmulator()
  platform = await serveEmulator(emulator)
  root = mkdtempSync(join(tmpdir(), 'northbound-gates-'))
  writeFileSync(join(root, 'index.html'), '<title>a page</title>')
  vite = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: plugins(),
    server: { host: '127.0.0.1', port: 0, watch: null, ws: false },
  })
  await vite.listen()
  port = (vite.httpServer!.address() as AddressInfo).port
})
afterEach(async () => {
  await vite.close()
  await platform.close()
  rmSync(root, { recursive: true })
})

const limits = { bodyBytes: 5000, bodyIdleMs: 100 }
const plugins = (): PluginOption[] => [
  northboundProxy({
    tokens: createTokenSource({ url: platform.url, ...demoApp }),
    prefix: '/iot',
    origins: [],
    routes: [...routeGroups.devicesReadOnly, ...routeGroups.commands],
    limits,
  }),
  northboundRelay({ platforms: { lab: platform.url }, bodyIdleMs: 100 }),
]

interface Sent {
  readonly method?: string
  readonly headers?: Record<string, string | string[]>
  readonly body?: string
}

/** Sends by node:http, which allows setting Host, Origin and Sec-Fetch-Site. */
async function send(path: string, { method = 'GET', headers = {}, body }: Sent, to = port) {
  const own = { host: `localhost:${to}`, 'x-northbound': '1' }
  // An array of headers may have duplicates.
  const list = Object.entries({ ...own, ...headers }).flatMap(([name, values]) =>
    [values].flat().flatMap((value) => [name, value]),
  )
  const call = request({ hostname: '127.0.0.1', port: to, path, method, headers: list })
  call.on('error', () => {})
  // A body with a longer content-length is left unfinished.
  if (headers['content-length'] === undefined) call.end(body)
  else call.write(body)
  const answer = await new Promise<IncomingMessage>((resolve) => call.once('response', resolve))
  answer.setEncoding('utf8')
  let text = ''
  for await (const piece of answer) text += String(piece)
  return { status: answer.statusCode, text, headers: answer.headers }
}

const devices = '/iot/iocm/app/dm/v1.4.0/devices?pageNo=0'
const commands = '/iot/iocm/app/cmd/v1.4.0/deviceCommands'
const login = '/relay/lab/iocm/app/sec/v1.1.0/login'
const form = 'application/x-www-form-urlencoded'

const own = () => ({ origin: `http://localhost:${port}`, 'sec-fetch-site': 'same-origin' })
const typed = (): Sent => ({
  method: 'POST',
  headers: { ...own(), 'content-type': form },
  body: String(new URLSearchParams({ appId: demoApp.appId, secret: demoApp.secret })),
})

test('proxy and relay serve a page of this server', async () => {
  const read = await send(devices, { headers: own() })
  const listed = await send('/relay', { headers: own() })
  const relayed = await send(login, typed())

  expect([read.status, listed.status, relayed.status]).toEqual([200, 200, 200])
})

const hostile: [what: string, headers: () => Record<string, string | string[]>, status: number][] =
  [
    ['a page of another port', () => ({ origin: 'http://localhost:1' }), 403],
    ['a same-site request without Origin', () => ({ 'sec-fetch-site': 'same-site' }), 403],
    [
      'a page of another site',
      () => ({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }),
      403,
    ],
    ['a cross-site request without Origin', () => ({ 'sec-fetch-site': 'cross-site' }), 403],
    ['a sandboxed page', () => ({ origin: 'null' }), 403],
    ['a page of another scheme', () => ({ origin: `https://localhost:${port}` }), 403],
    ['a page on the other loopback address', () => ({ origin: `http://[::1]:${port}` }), 403],
    ['a foreign Host (DNS rebinding)', () => ({ host: 'rebound.example' }), 421],
    [
      'a foreign Host with the port of this server',
      () => ({ host: `rebound.example:${port}` }),
      421,
    ],
    ['a duplicate Host', () => ({ host: [`localhost:${port}`, 'rebound.example'] }), 421],
  ]

test.each(hostile)('the proxy refuses %s', async (_what, headers, status) => {
  const answer = await send(devices, { headers: headers() })

  expect(answer.status).toBe(status)
  expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  expect(emulator.journal.entries).toEqual([])
})

test.each(hostile)('the relay refuses %s, also for its list', async (_what, headers, status) => {
  const call = typed()
  const {
    origin: _origin,
    'sec-fetch-site': _site,
    ...rest
  } = call.headers as Record<string, string>
  const relayed = await send(login, { ...call, headers: { ...rest, ...headers() } })
  const listed = await send('/relay', { headers: headers() })

  expect([relayed.status, listed.status]).toEqual([status, status])
  expect(listed.text).not.toContain(platform.url)
  expect(emulator.journal.entries).toEqual([])
})

test.each<[string, string, () => Sent, number]>([
  [
    'a form of a page without Sec-Fetch-Site',
    commands,
    () => ({ method: 'POST', headers: { 'x-northbound': '', 'content-type': form }, body: 'a=1' }),
    403,
  ],
  [
    'a text/plain form',
    commands,
    () => ({ method: 'POST', headers: { ...own(), 'content-type': 'text/plain' }, body: '{}' }),
    415,
  ],
  ['a link without our header', devices, () => ({ headers: { 'x-northbound': '' } }), 403],
  [
    'a login form without the CSRF header',
    login,
    () => ({ ...typed(), headers: { 'x-northbound': '', 'content-type': form } }),
    403,
  ],
  ['a method that no route has', devices, () => ({ method: 'DELETE', headers: own() }), 405],
  [
    'an undeclared route',
    '/iot/iocm/app/reg/v1.1.0/deviceCredentials',
    () => ({ method: 'POST', headers: own() }),
    404,
  ],
  [
    'an authentication path',
    '/iot/iocm/app/sec/v1.1.0/login',
    () => ({ method: 'POST', headers: own() }),
    404,
  ],
  [
    'a preflight of another port',
    devices,
    () => ({
      method: 'OPTIONS',
      headers: { origin: 'http://localhost:1', 'access-control-request-method': 'GET' },
    }),
    403,
  ],
  [
    'a too large body',
    commands,
    () => ({
      method: 'POST',
      headers: { ...own(), 'content-type': 'application/json' },
      body: `"${'x'.repeat(5000)}"`,
    }),
    413,
  ],
  ['a login that is too long', login, () => ({ ...typed(), body: 'x'.repeat(9000) }), 413],
  [
    'a stalled body',
    commands,
    () => ({
      method: 'POST',
      headers: { ...own(), 'content-type': 'application/json', 'content-length': '10' },
      body: '{',
    }),
    408,
  ],
  [
    'a stalled login',
    login,
    () => ({ ...typed(), headers: { ...typed().headers, 'content-length': '99' }, body: 'appId=' }),
    408,
  ],
])('refuses %s without calling a platform', async (_what, path, call, status) => {
  const answer = await send(path, call())

  expect(answer.status).toBe(status)
  expect(emulator.journal.entries).toEqual([])
})

test('refuses remote callers in a program that embeds Vite and listens for others', async () => {
  const inside = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: plugins(),
    server: { middlewareMode: true, watch: null, ws: false },
  })
  const program = createPlainServer((incoming, outgoing) => {
    Object.defineProperty(incoming.socket, 'remoteAddress', { value: '192.0.2.7' })
    inside.middlewares(incoming, outgoing)
  })
  await new Promise<void>((resolve) => program.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    program.closeAllConnections()
    program.close()
    await inside.close()
  })
  const { port: to } = program.address() as AddressInfo

  const answers = [
    await send(devices, {}, to),
    await send('/relay', {}, to),
    await send(login, typed(), to),
  ]

  expect(answers.map(({ status }) => status)).toEqual([421, 421, 421])
  expect(emulator.journal.entries).toEqual([])
})

test('the checks refuse an HTTP/2 request without a server error', async () => {
  const withTls = await serveEmulator(createEmulator(), { tls: { clientCertificate: 'required' } })
  const secured = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: plugins(),
    server: {
      https: withTls.certificates!.client!,
      host: '127.0.0.1',
      port: 0,
      watch: null,
      ws: false,
    },
  })
  await secured.listen()
  const { port: to } = secured.httpServer!.address() as AddressInfo
  const client = connect(`https://127.0.0.1:${to}`, { rejectUnauthorized: false })
  onTestFinished(async () => {
    client.close()
    await secured.close()
    await withTls.close()
  })

  const statuses: unknown[] = []
  for (const path of [devices, '/relay', login]) {
    const call = client.request({ ':path': path, 'x-northbound': '1' })
    const status = await new Promise((resolve) => {
      call.once('response', (headers) => resolve(headers[':status']))
    })
    call.close()
    statuses.push(status)
  }
  expect(statuses).toEqual([400, 421, 421])
  expect(emulator.journal.entries).toEqual([])
})

test.each([
  ['127.0.0.1', ['http://localhost:80', 'http://127.0.0.1:80']],
  ['::1', ['http://localhost:80', 'http://[::1]:80']],
  ['::', ['http://localhost:80', 'http://127.0.0.1:80', 'http://[::1]:80']],
])('a server on %s has the origins %j', (address, origins) => {
  const server = { address: () => ({ address, port: 80, family: '' }) }

  expect(ownOrigins(server as never)).toEqual(origins.map((origin) => new URL(origin).origin))
})
