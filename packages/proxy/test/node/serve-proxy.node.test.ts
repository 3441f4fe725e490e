/** The Node server: where it listens, shutdown, health, and its connections. */
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { createTokenSource, type TokenSource } from '@northbound/auth'
import { createEmulator } from '@northbound/emulator'
import {
  type Authorize,
  basicAuth,
  createProxy,
  type ProxyEvent,
  type ProxyOptions,
  routeGroups,
} from '@northbound/proxy'
import { serveProxy, type ServeProxyOptions } from '@northbound/proxy/node'
import { expect, onTestFinished, test, vi } from 'vitest'
import { MockAgent } from 'undici'
import { json, request } from '../hostile/hostile.ts'
import { sendRaw, statusesOf } from '../hostile/send-raw.ts'
import { app, commands, createStage, devices, page } from '../stage/create-stage.ts'
import { createWatchedProxy } from '../stage/create-watched-proxy.ts'
import { nodeMount } from '../stage/node-mount.ts'
import { createSocketPlatform } from '../stage/socket-platform.ts'
import { createGate } from '../suite/gate.ts'

const headers = { origin: page, 'x-northbound': '1' }

/** A proxy for a plain Node server, or for a function that writes to a socket. */
async function createPort(
  platformPort: number,
  options: Partial<ProxyOptions> = {},
  serveOptions: ServeProxyOptions = {},
) {
  const emulator = createEmulator({ apps: [app], seed: 7 })
  const url = `http://127.0.0.1:${platformPort}`
  const tokens = createTokenSource({ url, ...app, fetch: emulator.fetch })
  const proxy = createWatchedProxy({
    tokens,
    origins: [page],
    routes: [...routeGroups.devices, ...routeGroups.commands],
    ...options,
  })
  const running = await serveProxy(proxy, { graceMs: 300, ...serveOptions })
  onTestFinished(() => running.close())
  return { emulator, proxy, ...running }
}

const somewhere = {
  url: 'https://platform.test:8743',
  appId: 'na',
  get: () => Promise.reject(new Error()),
}
const open = createProxy({
  tokens: somewhere as unknown as TokenSource,
  origins: [],
  routes: routeGroups.devicesReadOnly,
})

test.each(['0.0.0.0', '::', '10.0.0.1', 'example.com', '127.0.0.1.example.com'])(
  'without authorize, refuses to listen on "%s"',
  async (hostname) => {
    await expect(serveProxy(open, { hostname })).rejects.toThrow(/hostname: .* authorize/)
  },
)

test('with authorize, listens on an address that other machines can reach', async () => {
  const proxy = createProxy({
    tokens: somewhere as unknown as TokenSource,
    origins: [],
    routes: routeGroups.devicesReadOnly,
    authorize: () => undefined,
  })
  await using running = await serveProxy(proxy, { hostname: '0.0.0.0' })
  expect(running.port).toBeGreaterThan(0)
})

test('a custom dispatcher sends the calls, and close() leaves it open', async () => {
  const platform = new MockAgent()
  platform.disableNetConnect()
  platform.get('http://127.0.0.1:9').intercept({ path: devices }).reply(200, { mine: true })
  const port = await createPort(9, {}, { dispatcher: platform })

  expect(await (await fetch(port.url + devices, { headers })).json()).toEqual({ mine: true })
  await port.close()

  platform.get('http://127.0.0.1:9').intercept({ path: '/after' }).reply(200, 'open')
  const after = await platform.request({
    origin: 'http://127.0.0.1:9',
    path: '/after',
    method: 'GET',
  })
  expect(await after.body.text()).toBe('open')
})

test('rejects when the port is in use', async () => {
  await using running = await serveProxy(open)
  await expect(serveProxy(open, { port: running.port })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  })
})

test('/healthz responds 204 at once, /readyz with a token, without checks and bodies', async () => {
  await using stage = await createStage(nodeMount)
  stage.emulator.faults.next({ api: 'login', code: '100208' })
  const alive = await stage.send('/healthz', {
    headers: { origin: undefined, 'x-northbound': undefined },
  })
  expect([alive.status, await alive.text(), stage.emulator.journal.count()]).toEqual([204, '', 0])

  const not = await stage.send('/readyz')
  expect([not.status, await not.text()]).toEqual([503, ''])
})

test('/readyz responds 204 after the first login', async () => {
  await using stage = await createStage(nodeMount)
  const answer = await stage.send('/readyz')
  expect([answer.status, stage.emulator.journal.count('login')]).toEqual([204, 1])
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test('close() waits for calls in progress, accepts no new ones, and does not wait for idle connections', async () => {
  const gate = createGate()
  const platform = createServer((_request, response) => {
    void gate.opened.then(() => response.end('{"late":true}'))
  })
  await new Promise<void>((resolve) => {
    platform.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => void platform.close())
  // Longer than any test, so a close() that waits for the idle connection would not end.
  const graceMs = 3_600_000
  const port = await createPort((platform.address() as AddressInfo).port, {}, { graceMs })
  await port.proxy.checkReady()

  const underWay = fetch(port.url + devices, { headers })
  await vi.waitFor(() => expect(port.proxy.underWay).toBe(1))
  const closing = port.close()
  await expect(fetch(port.url + devices, { headers })).rejects.toThrow('fetch failed')
  gate.open()

  expect(await (await underWay).json()).toEqual({ late: true })
  await closing
})

test('close() aborts calls after graceMs', async () => {
  const platform = createServer(() => {})
  await new Promise<void>((resolve) => {
    platform.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    platform.closeAllConnections()
    platform.close()
  })
  const port = await createPort((platform.address() as AddressInfo).port, {}, { graceMs: 50 })
  await port.proxy.checkReady()
  const underWay = fetch(port.url + devices, { headers }).catch(() => 'ended')
  await vi.waitFor(() => expect(port.proxy.underWay).toBe(1))

  await port.close()

  expect(await underWay).toBe('ended')
  await vi.waitFor(() => expect(port.proxy.underWay).toBe(0))
})

test('passes on a non-ASCII header of the platform', async () => {
  const answer =
    'HTTP/1.1 200 OK\r\nContent-Type: text/\xe4\xb8\xad\xe6\x96\x87\r\nContent-Length: 2\r\n\r\n{}'
  const port = await createPort(await createSocketPlatform(answer))
  const got = await fetch(port.url + devices, { headers })
  expect([got.status, await got.text()]).toEqual([200, '{}'])
  expect(got.headers.get('content-type')).toBe('text/\xe4\xb8\xad\xe6\x96\x87')
})

test.each([
  ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{} '],
  [
    'a length and chunks',
    'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n',
  ],
  ['no HTTP at all', 'hello\r\n\r\n'],
])('responds 502 when the platform responds with %s', async (_what, answer) => {
  const port = await createPort(await createSocketPlatform(answer))
  const got = await fetch(port.url + devices, { headers })
  expect([got.status, await got.json()]).toMatchObject([502, { name: 'platform-failed' }])
})

test('aborts a response that is shorter than its content-length', async () => {
  const answer = 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{}'
  const port = await createPort(await createSocketPlatform(answer))
  const got = await fetch(port.url + devices, { headers })
    .then((each) => each.text())
    .catch(() => 'broken off')
  expect(got).toBe('broken off')
})

test('responds 502 with the reason when the platform refuses connections', async () => {
  const port = await createPort(1)
  const got = await fetch(port.url + devices, { headers })
  expect(await got.json()).toMatchObject({
    status: 502,
    kind: 'unreachable',
    detail: expect.stringContaining('ECONNREFUSED'),
  })
})

test.each([
  ['chunks of more than is buffered', 'x'.repeat(70_000)],
  ['chunks of less than is buffered', 'x'.repeat(5000)],
])('refuses an endless body in the middle, and the response arrives: %s', async (_what, piece) => {
  await using stage = await createStage(nodeMount, { limits: { bodyBytes: 1000 } })
  const chunk = `${piece.length.toString(16)}\r\n${piece}\r\n`
  const lines = [json, 'Transfer-Encoding: chunked']
  const open = request({
    method: 'POST',
    target: commands,
    without: ['Connection'],
    lines,
    body: chunk + chunk,
  })
  const text = await sendRaw(stage.port, open)
  expect(statusesOf(text)).toEqual([413])
  expect(text).toContain('body-too-large')
  expect(stage.received).toEqual([])
})

test('forwards a body of one-byte chunks in larger blocks', async () => {
  let pieces = 0
  const platform = createServer((incoming, response) => {
    incoming.on('data', () => pieces++).on('end', () => response.end('{}'))
  })
  await new Promise<void>((resolve) => {
    platform.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => void platform.close())
  const port = await createPort((platform.address() as AddressInfo).port, {
    limits: { replayBytes: 0 },
  })
  const sent = 50_000
  const chunks = request({
    method: 'POST',
    target: commands,
    lines: [json, 'Transfer-Encoding: chunked'],
    body: `${'1\r\nx\r\n'.repeat(sent)}0\r\n\r\n`,
  })

  expect(statusesOf(await sendRaw(port.port, chunks))).toEqual([200])
  expect(pieces).toBeLessThan(sent / 100)
})

test('disconnects a caller that does not read its response, and frees its slot', async () => {
  let isEnded = false
  const piece = Buffer.alloc(65_536)
  const platform = createServer((_request, response) => {
    const writeMore = () => {
      while (response.write(piece));
    }
    response.on('drain', writeMore).on('close', () => {
      isEnded = true
    })
    writeMore()
  })
  await new Promise<void>((resolve) => {
    platform.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => void platform.close())
  const onEvent = vi.fn<(event: ProxyEvent) => void>()
  const port = await createPort((platform.address() as AddressInfo).port, {
    limits: { answerIdleMs: 100 },
    onEvent,
  })
  // Without a data listener it reads only what fits into its buffers.
  const socket = connect(port.port, '127.0.0.1').on('error', () => {})
  socket.write(request())
  await vi.waitFor(() => expect(onEvent).toHaveBeenCalledOnce())

  await vi.waitFor(() => expect(port.proxy.underWay).toBe(0), { timeout: 10_000 })

  await vi.waitFor(() => expect(isEnded).toBe(true))
  socket.destroy()
})

test('checks only the first 31 of 1,000 wrong passwords, and serves a known caller of the same address', async () => {
  const password = 'a long enough password'
  const checked = vi.fn<Authorize>(basicAuth({ users: { one: password } }))
  // The clock is stopped: otherwise one call per second would be checked.
  await using stage = await createStage(nodeMount, { authorize: checked, now: () => 0 })
  const statusOf = async (text: string) => {
    const answer = await stage.send(devices, { headers: { authorization: `Basic ${btoa(text)}` } })
    await answer.text()
    return answer.status
  }
  const known = [await statusOf(`one:${password}`)]

  const guesses: number[] = []
  for (let guess = 0; guess < 1000; guess++) {
    guesses.push(await statusOf(`one:guess number ${guess}`))
    if (guess % 50 === 0) known.push(await statusOf(`one:${password}`))
  }

  expect(guesses).toEqual([...Array(31).fill(401), ...Array(969).fill(429)])
  expect(known).toEqual(Array(21).fill(200))
  expect(checked).toHaveBeenCalledTimes(31 + 21)
})

test('the connection accepts the next request after a refusal without a request body', async () => {
  await using stage = await createStage(nodeMount)
  const refused = request({ target: '/elsewhere', without: ['Connection'] })
  const text = await sendRaw(stage.port, refused + request({ without: ['Connection'] }) + request())
  expect(statusesOf(text)).toEqual([404, 200, 200])
})

test('a caller that disconnects in the middle of its body leaves no call in progress', async () => {
  await using stage = await createStage(nodeMount)
  const half = request({
    method: 'POST',
    target: commands,
    lines: [json, 'Content-Length: 100'],
    body: '{"a"',
  })
  const socket = connect(stage.port, '127.0.0.1')
  socket.write(half)
  await vi.waitFor(() => expect(stage.proxy.underWay).toBe(1))
  socket.destroy()

  await vi.waitFor(() =>
    expect(stage.events).toMatchObject([{ attributes: { problem: 'caller-gone' } }]),
  )
  expect(stage.proxy.underWay).toBe(0)
  expect(stage.received).toEqual([])
})

test('keeps the path of the platform’s base URL', async () => {
  const seen: (string | undefined)[] = []
  const platform = createServer(({ url }, response) => {
    seen.push(url)
    response.end('{}')
  })
  await new Promise<void>((resolve) => {
    platform.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => void platform.close())
  const { port } = platform.address() as AddressInfo
  const emulator = createEmulator({ apps: [app] })
  const source = createTokenSource({
    url: `http://127.0.0.1:${port}`,
    ...app,
    fetch: emulator.fetch,
  })
  const behindPath = { ...source, url: `http://127.0.0.1:${port}/north` }
  await using running = await serveProxy(
    createProxy({ tokens: behindPath, origins: [page], routes: routeGroups.devices }),
  )
  await fetch(running.url + devices, { headers })
  expect(seen).toEqual([`/north${devices}`])
})
