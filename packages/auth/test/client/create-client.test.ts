import { createClient } from '@northbound/auth'
import { object, number } from 'valibot'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { app, connectionReset, createStage, url } from '../stage/create-stage.ts'

const list = 'iocm/app/dm/v1.4.0/devices'
const once = { retry: 0, searchParams: { pageNo: 0 } }

function createClientStage() {
  const stage = createStage()
  const platform = createClient({ tokens: stage.tokens, fetch: stage.fetch })
  return { ...stage, platform }
}

test('lists devices with one login', async () => {
  const { platform, count } = createClientStage()

  const page = await platform.get(list, once).json<{ totalCount: number }>()

  expect(page.totalCount).toBeGreaterThanOrEqual(0)
  expect(count('login')).toBe(1)
})

test('accepts the options of a token source as well', async () => {
  const { fetch, clock, count } = createStage()
  const platform = createClient({ url, ...app, fetch, clock })

  await platform.get(list, once).json()

  expect(count('login')).toBe(1)
})

test('recovers from a superseded token in one call', async () => {
  const { platform, tokens, loginElsewhere } = createClientStage()
  await tokens.get()
  await loginElsewhere()

  expect((await platform.get(list, once)).status).toBe(200)
})

test('checks an answer against a schema of the caller', async () => {
  const { platform } = createClientStage()

  const page = await platform.get(list, once).json(object({ pageNo: number() }))

  expect(page.pageNo).toBe(0)
})

test('passes on the options of ky and can be extended', async () => {
  const { platform, emulator } = createClientStage()
  const paged = platform.extend({ searchParams: { pageNo: 0, pageSize: 1 } })

  const page = await paged.get(list).json<{ devices: unknown[] }>()

  expect(page.devices.length).toBeLessThanOrEqual(1)
  expect(emulator.journal.entries.at(-1)?.status).toBe(200)
})

test('a call to another origin carries no token and starts no login', async () => {
  const { tokens, count } = createStage()
  const sent: Request[] = []
  const platform = createClient({
    tokens,
    fetch: async (input, init) => {
      sent.push(new Request(input, init))
      return Response.json({})
    },
  })

  await platform.get('https://elsewhere.test/', { prefix: '' }).json()

  expect(sent[0]?.headers.has('app_key')).toBe(false)
  expect(count('login')).toBe(0)
})

describe('throws a NorthboundError for', () => {
  test.each([
    ['100403', 404, 'platform-refused'],
    ['1010009', 403, 'throttled'],
    ['100203', 403, 'application-unknown'],
    ['50252', 500, 'platform-fault'],
  ])('code %s with %i is %s', async (code, status, kind) => {
    const { platform, emulator } = createClientStage()
    emulator.faults.next({ api: 'devices', code, status })

    await expect(platform.get(list, once).json()).rejects.toMatchObject({
      name: 'NorthboundError',
      kind,
      platformCode: code,
      status,
    })
  })

  test('an error inside HTTP 200', async () => {
    const { platform, emulator } = createClientStage()
    emulator.faults.next({ api: 'devices', code: '100418', status: 200 })

    await expect(platform.get(list, once).json()).rejects.toMatchObject({
      kind: 'platform-refused',
      platformCode: '100418',
      status: 200,
    })
  })

  test('an answer that is not JSON', async () => {
    const { platform, emulator } = createClientStage()
    emulator.faults.next({ api: 'devices', body: '<html>', contentType: 'text/html' })
    await expect(platform.get(list, once).json()).rejects.toMatchObject({
      kind: 'answer-unreadable',
    })
  })

  test('an HTML page of a gateway', async () => {
    const { platform, emulator } = createClientStage()
    emulator.faults.next({ api: 'devices', status: 502, body: '<html>', contentType: 'text/html' })
    await expect(platform.get(list, once).json()).rejects.toMatchObject({
      kind: 'platform-fault',
      status: 502,
    })
  })

  test('a second rejection of the token', async () => {
    const { platform, emulator } = createClientStage()
    emulator.faults.next({ api: 'devices', code: '1010005', times: 2 })
    await expect(platform.get(list, once).json()).rejects.toMatchObject({ kind: 'token-rejected' })
  })

  test('a 401 without a code', async () => {
    const { platform, emulator } = createClientStage()
    emulator.faults.next({ api: 'devices', status: 401, body: {}, times: 2 })
    await expect(platform.get(list, once).json()).rejects.toMatchObject({ kind: 'token-rejected' })
  })

  test('a broken connection', async () => {
    const { platform, tokens, failNext } = createClientStage()
    await tokens.get()
    failNext(connectionReset)
    await expect(platform.get(list, once).json()).rejects.toMatchObject({
      kind: 'unreachable',
      reached: 'maybe',
    })
  })

  test('a timeout of ky', async () => {
    const { tokens } = createStage()
    await tokens.get()
    const platform = createClient({ tokens, fetch: () => new Promise(() => {}) })
    await expect(platform.get(list, { ...once, timeout: 1 }).json()).rejects.toMatchObject({
      kind: 'timed-out',
    })
  })

  test('a refused login', async () => {
    const { fetch, clock } = createStage()
    const platform = createClient({ url, appId: app.appId, secret: 'wrong', fetch, clock })
    await expect(platform.get(list, once).json()).rejects.toMatchObject({
      kind: 'credentials-rejected',
      platformCode: '100208',
    })
  })

  test('passes on the reason of the caller’s abort', async () => {
    const { platform } = createClientStage()
    await expect(
      platform.get(list, { ...once, signal: AbortSignal.abort() }).json(),
    ).rejects.toMatchObject({
      name: 'AbortError',
    })
  })
})

test('waiting for a token does not count for the timeout of the call', async () => {
  const { platform, clock, slowDown } = createClientStage()
  slowDown((path) => (path.endsWith('login') ? { there: 9000 } : {}))
  // The time of the call is that of ky, on the clock of the host.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())

  const page = platform.get(list, { ...once, timeout: 1000 }).json()
  await clock.advance(0)
  vi.advanceTimersByTime(9000)
  await clock.advance(9000)

  await expect(page).resolves.toMatchObject({ pageNo: 0 })
})

test('ky retries GET calls without a new token', async () => {
  const { platform, emulator, count } = createClientStage()
  emulator.faults.next({ api: 'devices', status: 503, body: {} })

  await platform.get(list, { ...once, retry: { limit: 1, delay: () => 0 } }).json()

  expect(count('devices')).toBe(2)
  expect(count('login')).toBe(1)
})
