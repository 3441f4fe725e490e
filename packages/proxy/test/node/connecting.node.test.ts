/** A platform that cannot be connected to delays calls no longer than the timeouts, and holds no slot of a disconnected caller. */
import { createServer } from 'node:http'
import { type AddressInfo, connect, createServer as createRawServer } from 'node:net'
import { createTokenSource, type NorthboundError } from '@northbound/auth'
import { createEmulator } from '@northbound/emulator'
import { type Limits, type ProxyEvent, routeGroups } from '@northbound/proxy'
import { serveProxy, type ServeProxyOptions } from '@northbound/proxy/node'
import { Dispatcher, Pool } from 'undici'
import { expect, onTestFinished, test, vi } from 'vitest'
import { app, devices, page } from '../stage/create-stage.ts'
import { createWatchedProxy } from '../stage/create-watched-proxy.ts'
import { createDeafPlatform } from '../stage/deaf-platform.ts'
import { problemIn } from '../stage/read-event.ts'

const headers = { origin: page, 'x-northbound': '1' }

async function createPort(port: number, limits: Limits, options: ServeProxyOptions = {}) {
  const emulator = createEmulator({ apps: [app], seed: 7 })
  const url = `http://127.0.0.1:${port}`
  const tokens = createTokenSource({ url, ...app, fetch: emulator.fetch })
  await tokens.get()
  const events: ProxyEvent[] = []
  const proxy = createWatchedProxy({
    tokens,
    origins: [page],
    routes: routeGroups.devices,
    limits,
    onEvent: (event) => events.push(event),
  })
  const running = await serveProxy(proxy, { graceMs: 300, ...options })
  onTestFinished(() => running.close())
  return { proxy, events, ...running }
}

/** An undici pool whose connections are never established. */
function createDeafPool(): Pool {
  const pool = new Pool('http://127.0.0.1:9', { connect: () => {} })
  onTestFinished(() => pool.destroy())
  return pool
}

test.each<[what: string, limits: Limits, told: string]>([
  ['timeoutMs', { timeoutMs: 100 }, '100 ms'],
  ['connectMs', { timeoutMs: 3_600_000, connectMs: 50 }, '50 ms'],
  ['timeoutMs, even if connectMs is longer', { timeoutMs: 100, connectMs: 3_600_000 }, '100 ms'],
])('responds 504 after %s when the platform drops each SYN', async (_what, limits, told) => {
  const { proxy, url } = await createPort(await createDeafPlatform(), limits)

  const got = await fetch(url + devices, { headers })

  expect([got.status, await got.json()]).toMatchObject([
    504,
    { name: 'platform-timed-out', kind: 'timed-out', reason: told, reached: 'no' },
  ])
  expect(proxy.underWay).toBe(0)
})

test('responds 504 after timeoutMs when the platform sends only 103s, however fast it was connected', async () => {
  let sendHint = () => {}
  const platform = createRawServer((socket) => {
    sendHint = () => void socket.write('HTTP/1.1 103 Early Hints\r\n\r\n')
    socket.on('error', () => {})
    socket.once('data', sendHint)
  })
  await new Promise<void>((resolve) => platform.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void platform.close())
  const { port } = platform.address() as AddressInfo
  const { proxy, url } = await createPort(port, { timeoutMs: 1500, connectMs: 1000 })
  const call = fetch(url + devices, { headers })

  await vi.waitFor(
    () => {
      sendHint()
      expect(proxy.underWay).toBe(0)
    },
    { interval: 20, timeout: 20_000 },
  )

  const got = await call
  expect([got.status, await got.json()]).toMatchObject([504, { reason: '1500 ms' }])
})

/** Begins each call at once and never responds, without a timeout: undici's own would hide that of the proxy. */
class SilentDispatcher extends Dispatcher {
  readonly aborted: (string | undefined)[] = []

  override dispatch(_options: unknown, handler: Dispatcher.DispatchHandler): boolean {
    const controller = {
      abort: (reason: Error) => void this.aborted.push((reason as NorthboundError).kind),
    }
    handler.onRequestStart?.(controller as unknown as Dispatcher.DispatchController, {})
    return true
  }
}

test('responds 504 after timeoutMs, not connectMs, when the platform is connected and silent', async () => {
  const dispatcher = new SilentDispatcher()
  const limits = { timeoutMs: 100, connectMs: 20 }
  const { proxy, url } = await createPort(9, limits, { dispatcher })

  const got = await fetch(url + devices, { headers })
  const problem = (await got.json()) as object

  expect([got.status, problem]).toMatchObject([504, { kind: 'timed-out', reason: '100 ms' }])
  // The platform may have acted on it.
  expect(problem).not.toHaveProperty('reached')
  expect([dispatcher.aborted, proxy.underWay]).toEqual([['timed-out'], 0])
})

test('a caller that disconnects frees its slot while the proxy is connecting to the platform', async () => {
  const limits = { timeoutMs: 3_600_000, connectMs: 3_600_000 }
  const { proxy, url, events } = await createPort(9, limits, { dispatcher: createDeafPool() })
  const leave = new AbortController()
  const call = fetch(url + devices, { headers, signal: leave.signal }).catch(() => 'left')
  await vi.waitFor(() => expect(proxy.underWay).toBe(1))

  leave.abort()

  expect(await call).toBe('left')
  await vi.waitFor(() => expect(proxy.underWay).toBe(0))
  expect(events).toMatchObject([{ attributes: { problem: 'caller-gone' } }])
})

test('a queued caller that disconnects frees its place in the queue at once', async () => {
  const limits = { timeoutMs: 3_600_000, connectMs: 3_600_000, concurrent: 1, waiting: 1 }
  const { proxy, url, events } = await createPort(9, limits, { dispatcher: createDeafPool() })
  const leave = new AbortController()
  const call = (signal?: AbortSignal) =>
    fetch(url + devices, { headers, ...(signal && { signal }) }).then(
      ({ status }) => status,
      () => 'left',
    )
  void call()
  await vi.waitFor(() => expect(proxy.underWay).toBe(1))
  const others = [call(leave.signal), call(leave.signal)]
  expect(await Promise.race(others)).toBe(503)

  leave.abort()

  expect((await Promise.all(others)).toSorted()).toEqual([503, 'left'])
  await vi.waitFor(() => expect(events.map(problemIn)).toEqual(['busy', 'caller-gone']))
  expect(proxy.underWay).toBe(1)
})

test('close() ends after graceMs while the proxy is connecting to the platform', async () => {
  const limits = { timeoutMs: 3_600_000, connectMs: 3_600_000 }
  const port = await createPort(await createDeafPlatform(), limits, { graceMs: 50 })
  const call = fetch(port.url + devices, { headers }).catch(() => 'ended')
  await vi.waitFor(() => expect(port.proxy.underWay).toBe(1))

  await port.close()

  expect([await call, port.proxy.underWay]).toEqual(['ended', 0])
  // undici stops connecting after 10 s by itself; a close() that waits for it is too late for this test.
}, 8_000)

test('a connection established after its caller has disconnected is used for the next call', async () => {
  const seen: (string | undefined)[] = []
  const platform = createServer(({ url }, response) => {
    seen.push(url)
    response.end('{}')
  })
  await new Promise<void>((resolve) => platform.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    platform.closeAllConnections()
    platform.close()
  })
  const { port } = platform.address() as AddressInfo
  let connectNow = () => {}
  const dispatcher = new Pool(`http://127.0.0.1:${port}`, {
    connections: 1,
    connect(_options, callback) {
      connectNow = () => {
        const socket = connect(port, '127.0.0.1', () => callback(null, socket))
      }
    },
  })
  onTestFinished(() => dispatcher.destroy())
  const { proxy, url } = await createPort(port, {}, { dispatcher })
  const leave = new AbortController()
  const left = fetch(`${url}${devices}&left`, { headers, signal: leave.signal }).catch(() => 'left')
  await vi.waitFor(() => expect(proxy.underWay).toBe(1))
  leave.abort()
  await left
  await vi.waitFor(() => expect(proxy.underWay).toBe(0))
  const next = fetch(url + devices, { headers })
  await vi.waitFor(() => expect(proxy.underWay).toBe(1))

  connectNow()

  expect([(await next).status, seen]).toEqual([200, [devices]])
})
