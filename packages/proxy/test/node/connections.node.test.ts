/** Connections of a proxy on Node to its platform, and bodies that it must read itself. */
import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { createTokenSource } from '@northbound/auth'
import { createEmulator } from '@northbound/emulator'
import { type ProxyEvent, type ProxyOptions, routeGroups } from '@northbound/proxy'
import { serveProxy } from '@northbound/proxy/node'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createWatchedProxy } from '../stage/create-watched-proxy.ts'

const app = { appId: 'na', secret: 'the-canary-secret' }
const devices = '/iocm/app/dm/v1.4.0/devices?pageNo=0'
const commands = '/iocm/app/cmd/v1.4.0/deviceCommands'
const page = { origin: 'https://app.example.com', 'x-northbound': '1' }

async function open(answer: RequestListener, options: Partial<ProxyOptions> = {}) {
  const platform = createServer(answer)
  await new Promise<void>((resolve) => platform.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(platform.address() as AddressInfo).port}`
  const emulator = createEmulator({ apps: [app] })
  const events: ProxyEvent[] = []
  const proxy = createWatchedProxy({
    tokens: createTokenSource({ url, ...app, fetch: emulator.fetch }),
    origins: [page.origin],
    routes: [...routeGroups.devices, ...routeGroups.commands],
    onEvent: (event) => events.push(event),
    ...options,
  })
  const running = await serveProxy(proxy, { graceMs: 500 })
  onTestFinished(async () => {
    await running.close()
    platform.closeAllConnections()
    platform.close()
  })
  return {
    events,
    send: (path: string, init: RequestInit = {}) =>
      fetch(running.url + path, { ...init, headers: { ...page, ...init.headers } }),
  }
}

/** Responds to the first request of each connection, and closes it when the next one arrives. */
function closingPlatform() {
  const seen: string[] = []
  const used = new Set<unknown>()
  const answer: RequestListener = (request, response) => {
    seen.push(request.method ?? '')
    if (used.has(request.socket)) return void request.socket.destroy()
    used.add(request.socket)
    request.resume()
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  }
  return { seen, answer }
}

test('retries an idempotent call when its kept-alive connection is closed', async () => {
  const { answer } = closingPlatform()
  const { send } = await open(answer)

  const statuses = []
  for (let call = 0; call < 20; call++) {
    const response = await send(devices)
    statuses.push(response.status)
    await response.text()
  }

  expect(statuses).toEqual(Array(20).fill(200))
})

test('does not retry a POST, which the platform may have executed', async () => {
  const { answer, seen } = closingPlatform()
  const { send } = await open(answer)
  await (await send(devices)).text()
  const before = seen.length

  const response = await send(commands, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })

  expect([response.status, seen.length - before]).toEqual([502, 1])
})

test('responds 502 after three retries when the platform closes every connection', async () => {
  let tries = 0
  const { send } = await open((request) => {
    tries++
    request.socket.destroy()
  })

  expect((await send(devices)).status).toBe(502)
  expect(tries).toBe(4)
})

test('uses the HTTP proxy of the environment with NODE_USE_ENV_PROXY=1', async () => {
  const targets: string[] = []
  const forward = createServer().on('connect', (request, client: Socket) => {
    targets.push(request.url ?? '')
    const { hostname, port } = new URL(`http://${request.url}`)
    const server = connect(Number(port), hostname, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      server.pipe(client).pipe(server)
    })
    server.on('error', () => client.destroy())
    client.on('error', () => server.destroy())
  })
  await new Promise<void>((resolve) => forward.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    vi.unstubAllEnvs()
    forward.closeAllConnections()
    forward.close()
  })
  vi.stubEnv('NODE_USE_ENV_PROXY', '1')
  vi.stubEnv('http_proxy', `http://127.0.0.1:${(forward.address() as AddressInfo).port}`)
  vi.stubEnv('no_proxy', '')
  const { send } = await open((_request, response) => response.end('{}'))

  expect((await send(devices)).status).toBe(200)
  expect(targets).toHaveLength(1)
})

const rejection = JSON.stringify({ resultcode: '1010005', resultmsg: 'Invalid access token.' })

test.each([
  ['identity', (text: string) => Buffer.from(text)],
  ['gzip', (text: string) => gzipSync(text)],
  ['br', (text: string) => brotliCompressSync(text)],
  ['deflate', (text: string) => deflateSync(text)],
])(
  'decodes a token rejection with Content-Encoding %s and replays the call',
  async (encoding, encode) => {
    let calls = 0
    const { send, events } = await open((_request, response) => {
      if (++calls > 1) return void response.writeHead(200).end('{}')
      response.writeHead(403, { 'content-encoding': encoding }).end(encode(rejection))
    })

    const response = await send(devices)

    expect([response.status, calls, events[0]?.attributes.replayed]).toEqual([200, 2, true])
  },
)

test.each(['authorize', 'rateLimit'] as const)(
  'an error of %s is in the event, not in the response',
  async (option) => {
    const error = new Error('session database of admin:hunter2 is down')
    const { send, events } = await open((_request, response) => response.end('{}'), {
      authorize: () => ({ id: 'me' }),
      [option]: () => {
        throw error
      },
    })

    const response = await send(devices)
    const problem = await response.text()

    expect(response.status).toBe(500)
    expect(problem).not.toContain('hunter2')
    expect(problem).toContain(response.headers.get('x-request-id'))
    expect(events[0]).toMatchObject({ name: 'northbound.proxy-failed', error })
  },
)

test('tracing headers are allowed in a preflight and not forwarded', async () => {
  const seen: string[][] = []
  const { send } = await open((request, response) => {
    seen.push(Object.keys(request.headers))
    response.end('{}')
  })
  const tracing = ['baggage', 'sentry-trace', 'traceparent', 'tracestate']

  const preflight = await send(devices, {
    method: 'OPTIONS',
    headers: {
      'access-control-request-method': 'GET',
      'access-control-request-headers': ['x-northbound', ...tracing].join(','),
    },
  })
  await send(devices, { headers: Object.fromEntries(tracing.map((name) => [name, 'x'])) })

  expect(preflight.status).toBe(204)
  for (const name of tracing) {
    expect(preflight.headers.get('access-control-allow-headers')).toContain(name)
    expect(seen[0]).not.toContain(name)
  }
})

test.each([
  ['application/json; charset="utf-8"', 200],
  ['application/json;charset=UTF-8', 200],
  ['application/json; charset="utf-16"', 415],
  ['application/json; charset="utf-8', 415],
])('responds to a body of the type %s with %i', async (type, status) => {
  const { send } = await open((request, response) => {
    request.resume()
    response.end('{}')
  })

  const response = await send(commands, {
    method: 'POST',
    headers: { 'content-type': type },
    body: '{}',
  })

  expect(response.status).toBe(status)
})
