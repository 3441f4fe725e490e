import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { login } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'
import { serveEmulator } from '@northbound/emulator/node'
import { serveRelay } from '@northbound/proxy/node'
import { createRelay, type RelayOptions } from '@northbound/proxy/relay'
import { handleOf } from '../src/exchange/seams.ts'
import type { PlatformAnswer } from '../src/wire/send.ts'
import { expect, onTestFinished, test, vi } from 'vitest'

const origin = 'http://localhost:5173'
const path = '/iocm/app/sec/v1.1.0/login'

async function openStage() {
  const emulator = createEmulator()
  const platform = await serveEmulator(emulator)
  const relay = createRelay({ platforms: { lab: platform.url }, origins: [origin] })
  const running = await serveRelay(relay)
  return {
    emulator,
    url: running.url,
    async [Symbol.asyncDispose]() {
      await running.close()
      await platform.close()
    },
  }
}

const typed = (headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams({ appId: demoApp.appId, secret: demoApp.secret }),
  headers: { origin, 'x-northbound': '1', ...headers },
})

test('forwards a typed login, and the call that follows', async () => {
  await using stage = await openStage()
  const send: typeof fetch = (input, init) => {
    const request = new Request(input, init)
    request.headers.set('x-northbound', '1')
    return fetch(request)
  }

  const { accessToken } = await login({ url: `${stage.url}/lab`, ...demoApp, fetch: send })
  const devices = await send(`${stage.url}/lab/iocm/app/dm/v1.4.0/devices?pageNo=0`, {
    headers: { app_key: demoApp.appId, authorization: `Bearer ${accessToken}` },
  })

  expect(await devices.json()).toMatchObject({ totalCount: expect.any(Number) as number })
  expect(stage.emulator.journal.entries.map(({ api, status }) => [api, status])).toEqual([
    ['login', 200],
    ['devices', 200],
  ])
})

test('passes on the platform’s own error unchanged', async () => {
  await using stage = await openStage()
  const body = new URLSearchParams({ appId: demoApp.appId, secret: 'mistyped' })

  const answer = await fetch(stage.url + '/lab' + path, { ...typed(), body })

  expect(answer.status).toBe(401)
  expect(await answer.json()).toMatchObject({ error_code: '100208' })
  expect(answer.headers.get('access-control-allow-origin')).toBe(origin)
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test.each<[string, string, RequestInit, number]>([
  ['a page of another origin', `/lab${path}`, typed({ origin: 'http://evil.test' }), 403],
  ['a sandboxed page', `/lab${path}`, typed({ origin: 'null' }), 403],
  ['a form without the CSRF header', `/lab${path}`, typed({ 'x-northbound': '' }), 403],
  ['a platform that was not named', `/other${path}`, typed(), 404],
  ['a URL in the path', `/https://evil.test${path}`, typed(), 400],
  ['another call of the platform', '/lab/iocm/app/dm/v1.4.0/devices/x', typed(), 404],
  ['a path with dots', '/lab/%2e%2e/lab' + path, typed(), 400],
  ['a body of another type', `/lab${path}`, typed({ 'content-type': 'text/plain' }), 415],
  [
    'a body that is no login',
    `/lab${path}`,
    { ...typed(), body: new URLSearchParams({ a: 'x'.repeat(9000) }) },
    413,
  ],
])('refuses %s without calling a platform', async (_, target, init, status) => {
  await using stage = await openStage()

  const answer = await fetchRaw(stage.url, target, init)

  expect(answer).toBe(status)
  expect(stage.emulator.journal.entries).toEqual([])
})

test('refuses a foreign Host (DNS rebinding)', async () => {
  await using stage = await openStage()

  expect(await fetchRaw(stage.url, `/lab${path}`, typed({ host: 'rebound.test' }))).toBe(421)
  expect(stage.emulator.journal.entries).toEqual([])
})

test('accepts preflights of allowed origins only', async () => {
  await using stage = await openStage()
  const asked = (from: string) =>
    fetchRaw(stage.url, `/lab${path}`, {
      method: 'OPTIONS',
      headers: { origin: from, 'access-control-request-method': 'POST' },
    })

  expect([await asked(origin), await asked('http://evil.test')]).toEqual([204, 403])
})

test('does not follow a redirect of the platform, which would leak the secret', async () => {
  await using stage = await openStage()
  stage.emulator.faults.next({ status: 307, location: 'http://evil.test/' })

  const answer = await fetch(stage.url + '/lab' + path, typed())

  expect(answer.status).toBe(502)
  expect(await answer.json()).toMatchObject({ kind: 'redirected' })
})

test('reports to the page why the platform is unreachable', async () => {
  const gone = await serveEmulator(createEmulator())
  await gone.close()
  const relay = createRelay({ platforms: { lab: gone.url }, origins: [origin] })
  await using running = await serveRelay(relay)

  const answer = await fetch(running.url + '/lab' + path, typed())

  expect(answer.status).toBe(502)
  expect(await answer.json()).toMatchObject({ kind: 'unreachable', reason: 'ECONNREFUSED' })
})

test.each(['0.0.0.0', '::', '192.0.2.1', 'example.com'])(
  'does not listen on %s',
  async (hostname) => {
    const relay = createRelay({ platforms: { lab: 'https://server:8743' }, origins: [origin] })

    await expect(serveRelay(relay, { hostname })).rejects.toThrow('hostname')
  },
)

test('refuses remote peers where the adapter knows the peer address', async () => {
  const relay = createRelay({ platforms: { lab: 'https://server:8743' }, origins: [origin] })
  const ask = (peer: string) =>
    handleOf(relay)(
      {
        method: 'POST',
        target: `/lab${path}`,
        header: (name) => ({ host: 'localhost', 'x-northbound': '1' })[name],
        peer,
        signal: new AbortController().signal,
        body: undefined,
      },
      async () => ({
        status: 200,
        header: () => undefined,
        body: null,
        text: async () => '',
        discard() {},
      }),
    )

  const statuses = await Promise.all(['192.0.2.7', '127.0.0.1', '::ffff:127.0.0.1'].map(ask))
  expect(statuses.map(({ status }) => status)).toEqual([421, 200, 200])
})

/** A relay to a scripted platform, and a raw connection to the relay. */
async function openByHand(answer: RequestListener, options: Partial<RelayOptions>) {
  let asked = 0
  const platform = createServer((request, response) => {
    asked++
    answer(request, response)
  })
  await new Promise<void>((resolve) => platform.listen(0, '127.0.0.1', resolve))
  const lab = `http://127.0.0.1:${(platform.address() as AddressInfo).port}`
  const relay = createRelay({ platforms: { lab }, origins: [origin], ...options })
  const running = await serveRelay(relay)
  const socket = connect(Number(new URL(running.url).port), '127.0.0.1').on('error', () => {})
  onTestFinished(async () => {
    socket.destroy()
    await running.close()
    platform.closeAllConnections()
    platform.close()
  })
  return { relay, socket, asked: () => asked }
}

function textOf(socket: Socket): () => string {
  let text = ''
  socket.on('data', (piece) => (text += String(piece)))
  return () => text
}

const head = (line: string, more: readonly string[] = []) =>
  [line, 'Host: localhost', `Origin: ${origin}`, 'X-Northbound: 1', ...more, '', ''].join('\r\n')
const form = 'Content-Type: application/x-www-form-urlencoded'

test('responds 408 after bodyIdleMs to a stalled body, without calling a platform', async () => {
  const stage = await openByHand((_request, response) => response.end(), { bodyIdleMs: 100 })
  const text = textOf(stage.socket)

  stage.socket.write(head(`POST /lab${path} HTTP/1.1`, [form, 'Content-Length: 10']) + 'app')

  await vi.waitFor(() => expect(text()).toMatch(/^HTTP\/1\.1 408 .*"name":"body-too-slow"/s))
  expect(text()).toContain('No part of the body arrived for 100 ms.')
  // The rest of the body must not be parsed as the next request.
  await vi.waitFor(() => expect(stage.socket.readableEnded).toBe(true))
  expect(stage.asked()).toBe(0)
})

test('responds 408 after bodyMs to a body that is sent byte by byte', async () => {
  const relay = createRelay({
    platforms: { lab: 'https://server:8743' },
    origins: [origin],
    bodyMs: 100,
  })
  const work = new Uint8Array(1_000_000)
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      // A macrotask, so that time passes.
      await crypto.subtle.digest('SHA-256', work)
      controller.enqueue(new Uint8Array(1))
    },
  })

  const answer = await relay.fetch(
    new Request(`http://localhost/lab${path}`, {
      ...typed({ host: 'localhost', 'content-type': 'application/x-www-form-urlencoded' }),
      body,
      duplex: 'half',
    } as RequestInit),
  )

  expect([answer.status, await answer.json()]).toMatchObject([
    408,
    { name: 'body-too-slow', detail: 'The body must arrive within 100 ms.' },
  ])
})

test('refuses a body of one-byte chunks once it is too large', async () => {
  const stage = await openByHand((_request, response) => response.end(), {})
  const text = textOf(stage.socket)

  stage.socket.write(head(`POST /lab${path} HTTP/1.1`, [form, 'Transfer-Encoding: chunked']))
  stage.socket.write('1\r\nx\r\n'.repeat(100_000))

  await vi.waitFor(() => expect(text()).toMatch(/^HTTP\/1\.1 413 .*"name":"body-too-large"/s))
  expect(stage.asked()).toBe(0)
})

test('aborts an unread response after answerIdleMs, also at the platform', async () => {
  let isEnded = false
  const stage = await openByHand(
    (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const piece = Buffer.alloc(1_000_000)
      const write = () => {
        while (response.write(piece)) if (isEnded) return
      }
      response.on('drain', write).on('close', () => (isEnded = true))
      write()
    },
    { answerIdleMs: 100 },
  )

  stage.socket.pause()
  stage.socket.write(head('GET /lab/iocm/app/dm/v1.4.0/devices?pageNo=0 HTTP/1.1'))

  await vi.waitFor(() => expect(isEnded).toBe(true), 5000)
})

test('aborts a response after timeoutMs when the platform stalls in the middle', async () => {
  const stage = await openByHand(
    (_request, response) => {
      response.writeHead(200, { 'content-length': '10' }).write('{')
    },
    { timeoutMs: 300 },
  )
  const text = textOf(stage.socket)

  stage.socket.write(head('GET /lab/iocm/app/dm/v1.4.0/devices?pageNo=0 HTTP/1.1'))

  await vi.waitFor(
    () => expect(stage.socket.readableEnded || stage.socket.destroyed).toBe(true),
    5000,
  )
  expect(text()).toMatch(/^HTTP\/1\.1 200 /)
})

/** The relayed response, and how often its body was discarded. */
async function relayed(answer: Partial<PlatformAnswer<string>>) {
  const relay = createRelay({ platforms: { lab: 'https://server:8743' }, origins: [origin] })
  let discarded = 0
  const { status, headers, body } = await handleOf(relay)(
    {
      method: 'POST',
      target: `/lab${path}`,
      header: (name) => ({ host: 'localhost', 'x-northbound': '1' })[name],
      peer: undefined,
      signal: new AbortController().signal,
      body: undefined,
    },
    async () => ({
      status: 200,
      header: () => undefined,
      body: null,
      text: async () => '',
      discard: () => void discarded++,
      ...answer,
    }),
  )
  return { status, headers, body, discarded }
}

test.each([101, 600, 777])(
  'a status of %i becomes a problem, and the response is discarded',
  async (status) => {
    expect(await relayed({ status })).toMatchObject({
      status: 502,
      body: expect.stringContaining('"kind":"answer-unexpected"'),
      discarded: 1,
    })
  },
)

test.each([204, 205])('discards the body of a %i with its content-length', async (status) => {
  const answer = await relayed({ status, header: () => '5', body: 'extra' })

  expect(answer).toMatchObject({ status, body: null, discarded: 1 })
  expect(answer.headers).not.toContain('content-length')
})

test.each([
  [{ platforms: {}, origins: [] }, 'platforms'],
  [{ platforms: { lab: 'http://server:8743' }, origins: [] }, 'platforms.lab'],
  [{ platforms: { 'a/b': 'https://server:8743' }, origins: [] }, 'platforms.a/b'],
  [{ platforms: { lab: 'https://server:8743' }, origins: ['*'] }, 'origins.0'],
  [
    { platforms: { lab: 'https://server:8743' }, origins: ['https://app.example.com'] },
    'origins.0',
  ],
  [{ platforms: { lab: 'https://server:8743' }, origins: [], bodyIdleMs: 0 }, 'bodyIdleMs'],
  [{ platforms: { lab: 'https://server:8743' }, origins: [], answerIdleMs: 0.5 }, 'answerIdleMs'],
])('createRelay() refuses %j', (options, field) => {
  expect(() => createRelay(options)).toThrow(`createRelay: ${field}: `)
})

/** Sends by node:http, which keeps path and Host header unchanged. */
async function fetchRaw(base: string, path: string, init: RequestInit): Promise<number> {
  const { request } = await import('node:http')
  const { hostname, port } = new URL(base)
  const body = init.body === undefined ? undefined : String(init.body as unknown as string)
  const headers = {
    ...(body !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
    ...(init.headers as Record<string, string>),
  }
  return new Promise((resolve, reject) => {
    const call = request({ hostname, port, path, method: init.method, headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    call.on('error', reject)
    call.end(body)
  })
}
