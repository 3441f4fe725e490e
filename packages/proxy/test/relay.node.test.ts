import { login } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'
import { serveEmulator } from '@northbound/emulator/node'
import { serveRelay } from '@northbound/proxy/node'
import { createRelay } from '@northbound/proxy/relay'
import { expect, test } from 'vitest'

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

test('passes on a login that was typed, and the call that follows', async () => {
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

test('the platform’s own refusal comes back as it is', async () => {
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
  ['a form without our header', `/lab${path}`, typed({ 'x-northbound': '' }), 403],
  ['a platform that was not named', `/other${path}`, typed(), 404],
  ['an address in the path', `/https://evil.test${path}`, typed(), 400],
  ['another call of the platform', '/lab/iocm/app/dm/v1.4.0/devices/x', typed(), 404],
  ['a path with dots', '/lab/%2e%2e/lab' + path, typed(), 400],
  ['a body of another kind', `/lab${path}`, typed({ 'content-type': 'text/plain' }), 415],
  [
    'a body that is no login',
    `/lab${path}`,
    { ...typed(), body: new URLSearchParams({ a: 'x'.repeat(9000) }) },
    413,
  ],
])('%s is refused, and reaches no platform', async (_, target, init, status) => {
  await using stage = await openStage()

  const answer = await fetchRaw(stage.url, target, init)

  expect(answer).toBe(status)
  expect(stage.emulator.journal.entries).toEqual([])
})

test('another name in Host is refused: DNS rebinding', async () => {
  await using stage = await openStage()

  expect(await fetchRaw(stage.url, `/lab${path}`, typed({ host: 'rebound.test' }))).toBe(421)
  expect(stage.emulator.journal.entries).toEqual([])
})

test('a preflight is answered for pages that were named, and for no others', async () => {
  await using stage = await openStage()
  const asked = (from: string) =>
    fetchRaw(stage.url, `/lab${path}`, {
      method: 'OPTIONS',
      headers: { origin: from, 'access-control-request-method': 'POST' },
    })

  expect([await asked(origin), await asked('http://evil.test')]).toEqual([204, 403])
})

test('a redirect of the platform is not followed: it would post the secret elsewhere', async () => {
  await using stage = await openStage()
  stage.emulator.faults.next({ status: 307, location: 'http://evil.test/' })

  const answer = await fetch(stage.url + '/lab' + path, typed())

  expect(answer.status).toBe(502)
  expect(await answer.json()).toMatchObject({ kind: 'redirected' })
})

test('why a platform could not be reached is told to the page, which is never told by its browser', async () => {
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

test('where the host knows who asks, nobody but this machine is answered', async () => {
  const relay = createRelay({ platforms: { lab: 'https://server:8743' }, origins: [origin] })
  const ask = (peer: string) =>
    relay.handle(
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

test.each([
  [{ platforms: {}, origins: [] }, 'platforms'],
  [{ platforms: { lab: 'http://server:8743' }, origins: [] }, 'platforms.lab'],
  [{ platforms: { 'a/b': 'https://server:8743' }, origins: [] }, 'platforms.a/b'],
  [{ platforms: { lab: 'https://server:8743' }, origins: ['*'] }, 'origins.0'],
  [
    { platforms: { lab: 'https://server:8743' }, origins: ['https://app.example.com'] },
    'origins.0',
  ],
])('refuses %j', (options, field) => {
  expect(() => createRelay(options)).toThrow(`createRelay: ${field}: `)
})

/** By node:http, which sends paths and the Host header as they are written. */
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
