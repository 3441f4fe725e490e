/** The bare handler on real runtimes: what they do with requests, bodies, connections and timers is theirs. */
import { createEmulator } from '@northbound/emulator'
import { serveEmulator } from '@northbound/emulator/node'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { app, atOnce, page } from './runtime-proxies.ts'
import { type Host, startHost } from './start-host.ts'

const devices = '/iot/iocm/app/dm/v1.4.0/devices?pageNo=0'
const registrations = '/iot/iocm/app/reg/v1.1.0/deviceCredentials'
const headers = { origin: page, 'x-northbound': '1' }
const json = { ...headers, 'content-type': 'application/json' }

describe.each(['Bun', 'Deno', 'workerd'] as const)('on %s', (runtime) => {
  const emulator = createEmulator({ apps: [app] })
  const tokens = new Set<string>()
  let platform: Awaited<ReturnType<typeof serveEmulator>>
  let host: Host
  /** Calls that the platform is silent about, and how many of those were given up. */
  let silent = 0
  let givenUp = 0
  /** Answers that stopped in the middle and were given up. */
  let halvesEnded = 0

  beforeAll(async () => {
    platform = await serveEmulator({
      async fetch(input) {
        // Safe: it hands over a request, never an address.
        const request = input as Request
        tokens.add(request.headers.get('authorization')?.slice('Bearer '.length) ?? app.secret)
        const { pathname } = new URL(request.url)
        if (pathname === '/half') {
          const body = new ReadableStream({
            start: (controller) => controller.enqueue(new TextEncoder().encode('{"a":')),
            cancel: () => void halvesEnded++,
          })
          return new Response(body)
        }
        if (pathname === '/silence') {
          silent++
          return new Promise((_resolve, reject) => {
            request.signal.addEventListener('abort', () => {
              givenUp++
              reject(request.signal.reason as Error)
            })
          })
        }
        return pathname === '/echo'
          ? new Response(await request.arrayBuffer())
          : emulator.fetch(request)
      },
    })
    host = await startHost[runtime]('usual', platform.url)
  })
  afterAll(async () => {
    await host?.close()
    await platform?.close()
  })
  beforeEach(() => emulator.journal.clear())
  afterEach(() => vi.waitUntil(async () => (await host.underWay()) === 0))

  const read = () => host.fetch(devices, { headers })
  const loginElsewhere = () =>
    emulator.fetch(`${platform.url}/iocm/app/sec/v1.1.0/login`, {
      method: 'POST',
      body: new URLSearchParams(app),
    })

  test('a page reads data with one login for all, and sees neither secret nor token', async () => {
    const answers = await Promise.all(Array.from({ length: atOnce }, read))

    for (const answer of answers) {
      expect(answer.status).toBe(200)
      expect(answer.headers.get('access-control-allow-origin')).toBe(page)
      const text = JSON.stringify([...answer.headers]) + (await answer.text())
      expect(text).toContain('"devices"')
      for (const secret of tokens) expect(text).not.toContain(secret)
    }
    expect(tokens.size).toBeGreaterThan(1)
    expect(emulator.journal.count('login')).toBe(1)
    expect(emulator.journal.count('devices')).toBe(atOnce)
  })

  test('a preflight of an allowed page is answered, and nobody else is asked', async () => {
    const answer = await host.fetch(devices, {
      method: 'OPTIONS',
      headers: {
        origin: page,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'x-northbound',
      },
    })

    expect(answer.status).toBe(204)
    expect(answer.headers.get('access-control-allow-headers')).toContain('x-northbound')
    expect(emulator.journal.count()).toBe(0)
  })

  test.each([
    ['a foreign origin', devices, { ...headers, origin: 'https://evil.example' }, 403],
    ['a request without our header', devices, { origin: page }, 403],
    ['the way to the tokens', '/iot/iocm/app/sec/v1.1.0/login', headers, 404],
    ['a path that is encoded twice', '/iot/iocm/app/dm/v1.4.0/devices/%252e%252e', headers, 404],
  ])('%s is refused, and the platform hears nothing', async (_what, path, sent, status) => {
    const answer = await host.fetch(path, { headers: sent })

    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toMatch('application/problem+json')
    expect(await answer.json()).toMatchObject({ status, name: expect.any(String) })
    expect(emulator.journal.count()).toBe(0)
  })

  test('after a foreign login a call with a body is sent again, unseen by the page', async () => {
    await loginElsewhere()
    emulator.journal.clear()

    const answer = await host.fetch(registrations, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ nodeId: 'node-1' }),
    })

    expect(await answer.json()).toHaveProperty('deviceId')
    const answers = emulator.journal.entries.map(({ api, status }) => [api, status])
    expect(answers).toEqual([
      ['register', 403],
      ['login', 200],
      ['register', 200],
    ])
  })

  test('a body beyond what is kept passes through unharmed', async () => {
    const body = new Uint8Array(300_000).map((_, index) => index % 251)

    const answer = await host.fetch('/iot/echo', { method: 'POST', headers: json, body })

    expect(answer.status).toBe(200)
    expect(Buffer.compare(new Uint8Array(await answer.arrayBuffer()), body)).toBe(0)
  })

  test('a body beyond the limit is refused', async () => {
    const body = new Uint8Array(1_100_000)

    const answer = await host.fetch('/iot/echo', { method: 'POST', headers: json, body })

    expect(await answer.json()).toMatchObject({ status: 413, name: 'body-too-large' })
  })

  test('who goes away in the middle of an answer makes room, and the platform is left too', async () => {
    const leaving = new AbortController()
    const { signal } = leaving
    const calls = Array.from({ length: atOnce }, () => host.fetch('/iot/half', { headers, signal }))
    const answers = await Promise.all(calls)
    expect(answers.map(({ status }) => status)).toEqual(calls.map(() => 200))
    expect((await read()).status).toBe(503)

    leaving.abort()

    // workerd notices after its timeout at the latest.
    await vi.waitUntil(() => halvesEnded === atOnce)
    await vi.waitUntil(async () => (await read()).status === 200)
  })

  test('who goes away makes room, and the platform is left too', async () => {
    const leaving = new AbortController()
    const { signal } = leaving
    const calls = Array.from({ length: atOnce }, () =>
      host.fetch('/iot/silence', { headers, signal }).catch(() => 'gone'),
    )
    await vi.waitUntil(() => silent === atOnce)
    expect((await read()).status).toBe(503)

    leaving.abort()

    expect(await Promise.all(calls)).toEqual(calls.map(() => 'gone'))
    // workerd does not tell that somebody has gone before there is an answer; there the timeout makes room.
    if (runtime !== 'workerd') await vi.waitUntil(() => givenUp === atOnce)
    await vi.waitUntil(async () => (await read()).status === 200)
  })
})
