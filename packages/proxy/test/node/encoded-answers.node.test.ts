/** The proxy asks for `identity`. A response that is encoded anyway is decoded, or refused by name, on every transport. */
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { createTokenSource } from '@northbound/auth'
import { createEmulator } from '@northbound/emulator'
import { type Limits, type Proxy, type ProxyEvent, routeGroups } from '@northbound/proxy'
import { serveProxy } from '@northbound/proxy/node'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { app, devices, page } from '../stage/create-stage.ts'
import { createWatchedProxy } from '../stage/create-watched-proxy.ts'
import { encodedBodies, plainText, type Transport } from '../stage/encoded-bodies.ts'

const headers = { origin: page, 'x-northbound': '1' }
type Call = (path: string, init?: RequestInit) => Promise<Response>

const mounts: readonly [Transport, (proxy: Proxy) => Promise<Call>][] = [
  [
    'the port of Node',
    async (proxy) => {
      const running = await serveProxy(proxy, { graceMs: 300 })
      onTestFinished(() => running.close())
      return (path, init) => fetch(running.url + path, { headers, ...init })
    },
  ],
  [
    'the fetch of Node',
    async (proxy) => (path, init) =>
      proxy.fetch(new Request(`http://localhost${path}`, { headers, ...init })),
  ],
]

describe.each(mounts)('on %s', (transport, mount) => {
  async function open(answer: RequestListener, limits: Limits = {}) {
    const emulator = createEmulator({ apps: [app], seed: 7 })
    const platform = createServer(answer)
    await new Promise<void>((resolve) => platform.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => {
      platform.closeAllConnections()
      platform.close()
    })
    const url = `http://127.0.0.1:${(platform.address() as AddressInfo).port}`
    const events: ProxyEvent[] = []
    const proxy = createWatchedProxy({
      tokens: createTokenSource({ url, ...app, fetch: emulator.fetch }),
      origins: [page],
      routes: routeGroups.devices,
      limits,
      onEvent: (event) => events.push(event),
    })
    return { proxy, events, call: await mount(proxy) }
  }

  const expected = encodedBodies.map((each) => ({
    ...each,
    becomes: each.refusedBy.includes(transport) ? 'refused' : 'decoded',
  }))

  // At a body that it cannot decode, the fetch of Node fails, or stops without an error.
  const kinds =
    transport === 'the fetch of Node' ? /^answer-unreadable$|^timed-out$/ : /^answer-unreadable$/

  test.each(expected)('a response of $what is $becomes', async ({ coding, bytes, becomes }) => {
    let asked: unknown
    const { proxy, call } = await open(
      ({ headers: sent }, response) => {
        asked = sent['accept-encoding']
        response.writeHead(200, { 'content-encoding': coding, 'content-length': bytes.length })
        response.end(bytes)
      },
      { timeoutMs: 2000 },
    )

    const got = await call(devices)

    expect(asked).toBe('identity')
    expect(got.headers.get('content-encoding')).toBeNull()
    if (becomes === 'decoded') {
      expect([got.status, await got.text()]).toEqual([200, plainText])
      expect([null, String(plainText.length)]).toContain(got.headers.get('content-length'))
    } else {
      expect(await got.json()).toMatchObject({
        kind: expect.stringMatching(kinds),
        reason: expect.stringMatching(/^content-encoding$|^2000 ms$/),
      })
    }
    await vi.waitFor(() => expect(proxy.underWay).toBe(0))
  })

  test('passes an encoded error on decoded', async () => {
    const text = JSON.stringify({
      error_code: '100217',
      error_desc: 'The application has not been authorized.',
    })
    const { call } = await open((_request, response) => {
      response.writeHead(403, { 'content-encoding': 'gzip', 'content-type': 'application/json' })
      response.end(gzipSync(text))
    })

    const got = await call(devices)

    expect([got.status, await got.text()]).toEqual([403, text])
    expect(got.headers.get('content-encoding')).toBeNull()
  })

  test.each(['gzip', 'identity'])(
    'refuses an endless error with Content-Encoding %s after 64 kB, and closes its connection',
    async (coding) => {
      const piece = Buffer.alloc(50_000, 'a')
      let hasEnded = false
      const { proxy, call } = await open((_request, response) => {
        response.on('close', () => {
          hasEnded = true
        })
        response.writeHead(403, { 'content-encoding': coding })
        if (coding === 'gzip')
          response.write(gzipSync(Buffer.alloc(1_000_000, 'a')).subarray(0, -8))
        else {
          const send = () => response.write(piece, send)
          send()
        }
      })

      const got = await call(devices)

      expect([got.status, await got.json()]).toMatchObject([
        502,
        { kind: 'answer-unreadable', reason: 'more than 65536 bytes' },
      ])
      await vi.waitFor(() => expect([proxy.underWay, hasEnded]).toEqual([0, true]))
    },
  )

  test('the response to HEAD has no length or encoding when the platform’s is encoded', async () => {
    const { proxy, call } = await open((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': 20 }).end()
    })

    const got = await call(devices, { method: 'HEAD' })

    expect([got.status, await got.text()]).toEqual([200, ''])
    expect(got.headers.get('content-encoding')).toBeNull()
    // A server adds the length of the body that it sends.
    expect([null, '0']).toContain(got.headers.get('content-length'))
    await vi.waitFor(() => expect(proxy.underWay).toBe(0))
  })

  test('responds 504 after timeoutMs when an encoded response stalls at its beginning', async () => {
    const { proxy, call } = await open(
      (_request, response) => {
        response
          .writeHead(200, { 'content-encoding': 'gzip' })
          .write(gzipSync(plainText).subarray(0, 5))
      },
      { timeoutMs: 100 },
    )

    const got = await call(devices)

    expect([got.status, await got.json()]).toMatchObject([504, { kind: 'timed-out' }])
    await vi.waitFor(() => expect(proxy.underWay).toBe(0))
  })

  test('a caller that disconnects before an encoded response begins frees its slot', async () => {
    const { proxy, events, call } = await open((_request, response) => {
      response
        .writeHead(200, { 'content-encoding': 'gzip' })
        .write(gzipSync(plainText).subarray(0, 5))
    })
    const leave = new AbortController()
    const calling = call(devices, { signal: leave.signal }).catch(() => undefined)
    await vi.waitFor(() => expect(proxy.underWay).toBe(1))

    leave.abort()

    await calling
    await vi.waitFor(() =>
      expect(events).toMatchObject([{ attributes: { problem: 'caller-gone' } }]),
    )
    expect(proxy.underWay).toBe(0)
  })

  test('streams a long encoded response completely, as fast as it is read', async () => {
    const text = Array.from(
      { length: 100_000 },
      (_, index) => `{"deviceId":"${index * 7919}"}`,
    ).join()
    const { proxy, call } = await open((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(text))
    })

    const got = await (await call(devices)).text()

    expect(got === text).toBe(true)
    await vi.waitFor(() => expect(proxy.underWay).toBe(0))
  })
})

test('aborts a response that decodes to more than a hundred times its length', async () => {
  const emulator = createEmulator({ apps: [app], seed: 7 })
  const bomb = gzipSync(Buffer.alloc(100_000_000, 'a'))
  const proxy = createWatchedProxy({
    tokens: createTokenSource({ url: 'https://platform.test', ...app, fetch: emulator.fetch }),
    origins: [page],
    routes: routeGroups.devices,
    // The fetch of Deno does not decode either.
    fetch: async () => new Response(bomb, { headers: { 'content-encoding': 'gzip' } }),
  })

  const got = await proxy.fetch(new Request(`http://localhost${devices}`, { headers }))

  let bytes = 0
  const read = async () => {
    for await (const piece of got.body!) bytes += piece.length
  }
  await expect(read()).rejects.toMatchObject({ kind: 'answer-unreadable' })
  expect(bytes).toBeLessThanOrEqual(bomb.length * 100)
  expect(proxy.underWay).toBe(0)
})
