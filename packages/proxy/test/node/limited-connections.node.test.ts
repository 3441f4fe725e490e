/** Limits of open connections and of the time for a request head: idle connections lock out no caller. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { networkInterfaces } from 'node:os'
import { createTokenSource } from '@northbound/auth'
import { createEmulator } from '@northbound/emulator'
import { type ProxyEvent, type ProxyOptions, routeGroups } from '@northbound/proxy'
import { metricsOf, serveProxy, type ServeProxyOptions } from '@northbound/proxy/node'
import { expect, onTestFinished, test, vi } from 'vitest'
import { request } from '../hostile/hostile.ts'
import { sendRaw, statusesOf } from '../hostile/send-raw.ts'
import { app, page } from '../stage/create-stage.ts'
import { createWatchedProxy } from '../stage/create-watched-proxy.ts'
import { problemIn } from '../stage/read-event.ts'

/** A platform that responds to each call on command. */
async function createWaitingPlatform() {
  const sockets: Socket[] = []
  const server = createServer((socket) => {
    sockets.push(socket)
    socket.on('error', () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return {
    port: (server.address() as AddressInfo).port,
    sockets,
    answerAll() {
      for (const socket of sockets) socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}')
    },
  }
}

async function createPort(serveOptions: ServeProxyOptions, options: Partial<ProxyOptions> = {}) {
  const platform = await createWaitingPlatform()
  const emulator = createEmulator({ apps: [app], seed: 7 })
  const url = `http://127.0.0.1:${platform.port}`
  const source = createTokenSource({ url, ...app, fetch: emulator.fetch })
  await source.get()
  const events: ProxyEvent[] = []
  const proxy = createWatchedProxy({
    tokens: source,
    origins: [page],
    routes: routeGroups.devices,
    onEvent: (event) => events.push(event),
    ...options,
  })
  const running = await serveProxy(proxy, { graceMs: 300, ...serveOptions })
  onTestFinished(() => running.close())
  return { platform, proxy, events, ...running }
}

/** A connection of a test. */
async function open(port: number, host = '127.0.0.1') {
  const socket = connect(port, host)
  const seen = { text: '', isClosed: false }
  socket
    .setEncoding('latin1')
    .on('error', () => {})
    .on('data', (piece) => {
      seen.text += String(piece)
    })
    .on('close', () => {
      seen.isClosed = true
    })
  onTestFinished(() => void socket.destroy())
  await new Promise((resolve) => socket.once('connect', resolve).once('close', resolve))
  return { socket, seen }
}

const kept = request({ without: ['Connection'] })
const isClosed = (each: { readonly seen: { readonly isClosed: boolean } }) => each.seen.isClosed

test('at the limit, a new connection replaces the longest idle one', async () => {
  const { port, proxy, platform, connections } = await createPort({ connections: 3 })
  const busy = await open(port)
  busy.socket.write(kept)
  await vi.waitFor(() => expect(proxy.underWay).toBe(1))
  const older = await open(port)
  await vi.waitFor(() => expect(connections.open).toBe(2))
  const newer = await open(port)
  await vi.waitFor(() => expect(connections.open).toBe(3))

  const late = await open(port)
  late.socket.write(kept)

  await vi.waitFor(() => expect(proxy.underWay).toBe(2))
  await vi.waitFor(() => expect(older.seen.isClosed).toBe(true))
  expect([busy, newer, late].map(isClosed)).toEqual([false, false, false])
  expect(connections).toMatchObject({ open: 3, closedForRoom: 1, refused: 0 })
  platform.answerAll()
  await vi.waitFor(() => {
    expect(statusesOf(busy.seen.text + late.seen.text)).toEqual([200, 200])
  })
})

test('refuses a new connection while all have a request in progress, and accepts one once one is idle', async () => {
  const { port, proxy, platform, connections } = await createPort({ connections: 2 })
  const busy = [await open(port), await open(port)]
  for (const { socket } of busy) socket.write(kept)
  await vi.waitFor(() => expect(proxy.underWay).toBe(2))

  const refused = await open(port)

  await vi.waitFor(() => expect(refused.seen.isClosed).toBe(true))
  expect(connections).toMatchObject({ open: 2, closedForRoom: 0, refused: 1 })
  platform.answerAll()
  await vi.waitFor(() => expect(proxy.underWay).toBe(0))
  const next = await open(port)
  next.socket.write(request({ target: '/nowhere' }))
  await vi.waitFor(() => expect(statusesOf(next.seen.text)).toEqual([404]))
  expect(connections).toMatchObject({ closedForRoom: 1, refused: 1 })
})

test('a connection is the newest idle one after its response', async () => {
  const { port, proxy, platform, connections } = await createPort({ connections: 2 })
  const first = await open(port)
  first.socket.write(kept)
  await vi.waitFor(() => expect(proxy.underWay).toBe(1))
  const second = await open(port)
  await vi.waitFor(() => expect(connections.open).toBe(2))
  platform.answerAll()
  await vi.waitFor(() => expect(statusesOf(first.seen.text)).toEqual([200]))

  await open(port)

  await vi.waitFor(() => expect(second.seen.isClosed).toBe(true))
  expect(first.seen.isClosed).toBe(false)
})

test('1,000 idle connections do not lock out callers at a limit of 20', async () => {
  const { port, connections } = await createPort({ connections: 20 })
  const idle: Promise<unknown>[] = []
  const statuses: number[] = []
  for (let call = 0; call < 20; call++) {
    for (let one = 0; one < 50; one++) idle.push(open(port))
    statuses.push(...statusesOf(await sendRaw(port, request({ target: '/nowhere' }))))
  }
  await Promise.all(idle)
  expect(statuses).toEqual(Array(20).fill(404))
  expect(connections.open).toBeLessThanOrEqual(20)
  expect(connections).toMatchObject({ refused: 0 })
})

/** A caller that pipelines more requests than socket buffers hold responses, and reads none. */
async function openUnread(port: number) {
  const { socket, seen } = await open(port)
  socket.pause()
  for (let call = 0; call < 20_000; call++) {
    socket.write(request({ target: '/nowhere', without: ['Connection'] }))
  }
  return { socket, seen }
}

test('does not close a connection with unsent responses to make room', async () => {
  const { port, events, connections } = await createPort({ connections: 2 })
  const unread = await openUnread(port)
  await vi.waitFor(() => expect(events.length).toBeGreaterThan(1000))
  let before = 0
  // Reading stops once the socket buffers are full.
  await vi.waitFor(() => {
    const more = events.length - before
    before = events.length
    expect(more).toBe(0)
  })
  const idle = await open(port)
  await vi.waitFor(() => expect(connections.open).toBe(2))

  await open(port)

  await vi.waitFor(() => expect(idle.seen.isClosed).toBe(true))
  expect(connections).toMatchObject({ open: 2, closedForRoom: 1, refused: 0 })
  unread.socket.destroy()
})

test('disconnects a caller that does not read its refusals after answerIdleMs', async () => {
  const { port, proxy, connections } = await createPort(
    { keepAliveMs: 3_600_000, headMs: 3_600_000 },
    { limits: { answerIdleMs: 100 } },
  )
  await openUnread(port)

  await vi.waitFor(() => expect(connections.open).toBe(0), { timeout: 20_000 })

  expect(proxy.stalledAnswers.caller).toBe(1)
})

/** A non-loopback address of this machine, which counts as a remote peer. */
const elsewhere = Object.values(networkInterfaces())
  .flat()
  .find((each) => each?.family === 'IPv4' && !each.internal)?.address

test.skipIf(!elsewhere)(
  'one address gets a quarter of the connections, and others are served',
  async () => {
    const { port, connections } = await createPort(
      { connections: 8, hostname: '0.0.0.0' },
      { authorize: () => undefined, hosts: ['localhost'] },
    )
    const first = await open(port, elsewhere)
    await vi.waitFor(() => expect(connections.open).toBe(1))
    const second = await open(port, elsewhere)
    await vi.waitFor(() => expect(connections.open).toBe(2))

    const third = await open(port, elsewhere)

    await vi.waitFor(() => expect(first.seen.isClosed).toBe(true))
    expect([second, third].map(isClosed)).toEqual([false, false])
    expect(connections).toMatchObject({ open: 2, closedForRoom: 1 })
    const here = [await open(port), await open(port), await open(port), await open(port)]
    await vi.waitFor(() => expect(connections.open).toBe(6))
    expect([second, third, ...here].map(isClosed)).toEqual(Array(6).fill(false))
    second.socket.destroy()
    third.socket.destroy()
    await vi.waitFor(() => expect(connections.open).toBe(4))
    const again = [await open(port, elsewhere), await open(port, elsewhere)]
    await vi.waitFor(() => expect(connections.open).toBe(6))
    expect(again.map(isClosed)).toEqual([false, false])
  },
)

test.each([
  ['nothing', ''],
  ['a part of the head', 'GET / HTTP/1.1\r\nHost: local'],
])('closes a connection that sends %s after headMs', async (_what, sent) => {
  const { port, connections } = await createPort({ headMs: 100 })
  const { socket, seen } = await open(port)
  socket.write(sent)

  await vi.waitFor(() => expect(seen.isClosed).toBe(true), { timeout: 10_000 })

  expect(statusesOf(seen.text)).toEqual([408])
  await vi.waitFor(() => expect(connections.open).toBe(0))
})

test('closes a reused connection after headMs when a head arrives byte by byte', async () => {
  const { port } = await createPort({ headMs: 200, keepAliveMs: 60_000 })
  const { socket, seen } = await open(port)
  socket.write(request({ target: '/nowhere', without: ['Connection'] }))
  await vi.waitFor(() => expect(statusesOf(seen.text)).toEqual([404]))
  const slowHead = `GET / HTTP/1.1\r\nX-Slow: ${'x'.repeat(10_000)}`
  let at = 0

  await vi.waitFor(
    () => {
      if (!seen.isClosed) socket.write(slowHead.charAt(at++))
      expect(seen.isClosed).toBe(true)
    },
    { interval: 10, timeout: 10_000 },
  )

  expect(statusesOf(seen.text)).toEqual([404, 408])
})

test('closes an idle connection after keepAliveMs', async () => {
  const { port } = await createPort({ keepAliveMs: 50, headMs: 3_600_000 })
  const { socket, seen } = await open(port)
  socket.write(request({ target: '/nowhere', without: ['Connection'] }))

  await vi.waitFor(() => expect(seen.isClosed).toBe(true), { timeout: 10_000 })

  expect(statusesOf(seen.text)).toEqual([404])
})

test('responds 431 to a head of more than headBytes', async () => {
  const { port } = await createPort({ headBytes: 2000 })
  const withHeader = (bytes: number) =>
    sendRaw(port, request({ target: '/nowhere', lines: [`X-Long: ${'x'.repeat(bytes)}`] }))
  expect(statusesOf(await withHeader(1000))).toEqual([404])
  expect(statusesOf(await withHeader(3000))).toEqual([431])
})

test('refuses too many header lines, and drops none silently', async () => {
  const { port, events } = await createPort({}, { limits: { headers: 40 } })
  const withLines = async (count: number) => {
    const lines = Array.from({ length: count }, (_, line) => `X-${line}: 1`)
    const text = await sendRaw(port, request({ target: '/nowhere', lines }))
    return [...statusesOf(text), /"name":"([a-z-]+)"/.exec(text)?.[1]]
  }
  const usual = request().split('\r\n').length - 3

  expect(await withLines(40 - usual)).toEqual([404, 'route-unknown'])
  expect(await withLines(41 - usual)).toEqual([431, 'head-too-large'])
  // Node by itself would drop all lines after the 2000th.
  expect(await withLines(2100)).toEqual([431, 'head-too-large'])
  expect(events.map(problemIn)).toEqual(['route-unknown', 'head-too-large', 'head-too-large'])
})

test('refuses a request target of more than targetBytes', async () => {
  const { port } = await createPort({}, { limits: { targetBytes: 100 } })
  const statusFor = async (bytes: number) =>
    statusesOf(await sendRaw(port, request({ target: `/${'a'.repeat(bytes - 1)}` })))
  expect([await statusFor(100), await statusFor(101)]).toEqual([[404], [400]])
})

test('closes the connection after a health request whose body does not arrive', async () => {
  const { port } = await createPort({})
  const text = await sendRaw(
    port,
    'POST /healthz HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n{',
  )
  expect(statusesOf(text)).toEqual([204])
})

test('metrics show open connections, and those closed to make room', async () => {
  const port = await createPort({ connections: 1 })
  const metrics = metricsOf()
  metrics.watch(port)
  await open(port.port)
  await open(port.port)
  await vi.waitFor(() => expect(port.connections.closedForRoom).toBe(1))
  const busy = await open(port.port)
  busy.socket.write(kept)
  await vi.waitFor(() => expect(port.proxy.underWay).toBe(1))
  await open(port.port)
  await vi.waitFor(() => expect(port.connections.refused).toBe(1))

  const text = await metrics.text()

  expect(text).toContain('northbound_proxy_connections 1\n')
  expect(text).toContain('northbound_proxy_connections_closed_total{why="room"} 2\n')
  expect(text).toContain('northbound_proxy_connections_closed_total{why="refused"} 1\n')
  // Counted again at each scrape, not added up.
  expect(await metrics.text()).toBe(text)
})
