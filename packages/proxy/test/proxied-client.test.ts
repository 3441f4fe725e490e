import { createProxiedClient, createTokenSource } from '@northbound/auth'
import { diagnose } from '@northbound/auth/diagnosis'
import { createEmulator, demoApp } from '@northbound/emulator'
import { type ProxyOptions, routeGroups } from '@northbound/proxy'
import { expect, test } from 'vitest'
import { createWatchedProxy } from './stage/create-watched-proxy.ts'

const list = 'iocm/app/dm/v1.4.0/devices'
const once = { retry: 0, searchParams: { pageNo: 0 } }

function createStage(options: Partial<ProxyOptions> = {}) {
  const emulator = createEmulator()
  const tokens = createTokenSource({
    url: 'https://platform.test:8743',
    ...demoApp,
    fetch: emulator.fetch,
  })
  const proxy = createWatchedProxy({
    tokens,
    fetch: emulator.fetch,
    origins: ['http://localhost'],
    routes: routeGroups.devicesReadOnly,
    prefix: '/iot',
    ...options,
  })
  const sent: Request[] = []
  const page = createProxiedClient({
    proxy: 'http://localhost/iot',
    fetch: (input, init) => {
      const request = new Request(input, init)
      sent.push(request)
      return proxy.fetch(request)
    },
  })
  return { emulator, page, sent }
}

const failureOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'no failure',
    (error: unknown) => error,
  )

test('createProxiedClient reads devices without a secret or token', async () => {
  const { page, sent } = createStage()

  const answer = await page.get(list, once).json<{ devices: unknown[] }>()

  expect(answer.devices.length).toBeGreaterThan(0)
  const headers = Object.fromEntries(sent[0]?.headers ?? [])
  expect(headers).toMatchObject({ 'x-northbound': '1' })
  expect(headers).not.toHaveProperty('authorization')
  expect(headers).not.toHaveProperty('app_key')
})

test('an error code of the platform is the same error as with createClient', async () => {
  const { page, emulator } = createStage()
  emulator.faults.next({ code: '1010009', path: '/iocm/app/dm/*' })

  expect(await failureOf(page.get(list, once).json())).toMatchObject({
    name: 'NorthboundError',
    kind: 'throttled',
    platformCode: '1010009',
    docs: 'errors/throttled',
  })
})

test('a rejected login arrives with kind, code and page of the docs', async () => {
  const { page, emulator } = createStage()
  emulator.apps.freeze(demoApp.appId)

  expect(await failureOf(page.get(list, once).json())).toMatchObject({
    name: 'NorthboundError',
    kind: 'application-frozen',
    platformCode: expect.stringMatching(/^\d+$/) as string,
    status: 502,
    docs: 'errors/application-frozen',
  })
})

test('an unreachable platform is reported as unreachable', async () => {
  const { page } = createStage({
    fetch: () => Promise.reject(new TypeError('connect ECONNREFUSED')),
  })

  expect(await failureOf(page.get(list, once).json())).toMatchObject({
    kind: 'unreachable',
    reached: 'maybe',
    status: 502,
  })
})

test('a connection failure arrives with its reason and reached: no', async () => {
  const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
  const { page } = createStage({
    fetch: () => Promise.reject(new TypeError('fetch failed', { cause: refused })),
  })

  expect(await failureOf(page.get(list, once).json())).toMatchObject({
    kind: 'unreachable',
    detail: 'ECONNREFUSED',
    reached: 'no',
  })
})

test('an internal error of the proxy does not claim that the platform was not reached', async () => {
  const page = createProxiedClient({
    proxy: 'http://localhost/iot',
    fetch: async () =>
      new Response(JSON.stringify({ name: 'proxy-failed', status: 500 }), {
        status: 500,
        headers: { 'content-type': 'application/problem+json' },
      }),
  })

  const error = await failureOf(page.get(list, once).json())

  expect(error).toMatchObject({ detail: 'proxy-failed', reached: 'maybe' })
  const { name, consequence } = await diagnose(error, { url: 'http://localhost/iot' })
  expect({ name, consequence }).toEqual({ name: 'gateway-fault', consequence: 'call-may-count' })
})

test('a refusal of the proxy has the name of the problem and its page of the docs', async () => {
  const { page } = createStage()

  expect(await failureOf(page.get('iocm/app/elsewhere', once).json())).toMatchObject({
    name: 'NorthboundError',
    kind: 'platform-refused',
    detail: 'route-unknown',
    docs: 'proxy/problems#route-unknown',
    reached: 'no',
  })
})

test('an unknown caller gets unauthorized, and the token is kept', async () => {
  const { page } = createStage({ authorize: () => undefined })

  expect(await failureOf(page.get(list, once).json())).toMatchObject({
    kind: 'not-authorized',
    detail: 'unauthorized',
  })
})

test('a rate-limited call has retryAfterMs', async () => {
  const { page } = createStage({ limits: { perMinute: 1 } })
  await page.get(list, once).json()

  const error = await failureOf(page.get(list, once).json())

  expect(error).toMatchObject({ kind: 'throttled', detail: 'rate-limited', retry: 'later' })
  expect((error as { retryAfterMs: number }).retryAfterMs).toBeGreaterThan(0)
})

test('a network error contains nothing of the request', async () => {
  const page = createProxiedClient({
    proxy: 'http://localhost/iot',
    fetch: () => Promise.reject(new TypeError('Failed to fetch')),
  })

  const error = await failureOf(page.get(list, once).json())

  expect(error).toMatchObject({ name: 'NorthboundError', kind: 'blocked-by-browser' })
  expect(error).not.toHaveProperty('request')
})
