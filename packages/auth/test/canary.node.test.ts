/** Rule 12: secrets and tokens appear nowhere, whatever fails. Node's inspect looks deepest, so this runs there. */
import { inspect } from 'node:util'
import {
  createClient,
  createTokenSource,
  type ErrorKind,
  type Fetch,
  isNorthboundError,
  login,
  memoryStore,
  refresh,
  type TokenRecord,
  withToken,
} from '@northbound/auth'
import { explain, inspectCredentials } from '@northbound/auth/guidance'
import { createManualClock, type ManualClock } from '@northbound/auth/testing'
import { createEmulator } from '@northbound/emulator'
import { describe, expect, test } from 'vitest'

const canary = {
  secret: 'CANARYsecret+%&=7f3a',
  accessToken: 'ca0a7acce55ca0a7acce55ca0a7acce55',
  refreshToken: 'ca0a7ef7e5ca0a7ef7e5ca0a7ef7e5',
}
const app = { appId: 'na', secret: canary.secret }
const url = 'https://platform.test:8743'
const list = `${url}/iocm/app/dm/v1.4.0/devices?pageNo=0`

/** Raw, and as encoded in a form or in JSON. */
const spellings = Object.values(canary).flatMap((value) => [
  value,
  encodeURIComponent(value),
  new URLSearchParams({ v: value }).toString().slice(2),
])

function expectClean(value: unknown) {
  const sinks = [inspect(value, { depth: Infinity }), JSON.stringify(value) ?? '', String(value)]
  if (value instanceof Error)
    sinks.push(value.message, value.stack ?? '', inspect(value.cause, { depth: Infinity }))
  for (const sink of sinks) {
    for (const spelling of spellings) expect(sink).not.toContain(spelling)
  }
}

const grant = () => Response.json({ ...canary, expiresIn: 3600 })
const echo = { error_code: canary.secret, error_desc: canary.secret, resultmsg: canary.accessToken }
const thrower =
  (code: string): Fetch =>
  () =>
    Promise.reject(
      Object.assign(new TypeError(`fetch failed ${canary.secret}`), {
        cause: { code, message: `${code} ${canary.accessToken}` },
        body: canary.secret,
      }),
    )
const answer =
  (status: number, body: unknown): Fetch =>
  async () =>
    Response.json(body, { status, headers: { location: `https://${canary.accessToken}.test/` } })

/** One case for each kind that a login can fail with, on a hostile platform that echoes its requests. */
const waysToFail: [ErrorKind, Fetch][] = [
  ['credentials-rejected', answer(401, { ...echo, error_code: '100208' })],
  ['parameter-missing', answer(400, { ...echo, error_code: '102202' })],
  ['input-invalid', answer(400, { ...echo, error_code: '50400' })],
  ['application-frozen', answer(400, { ...echo, error_code: '100449' })],
  ['application-unknown', answer(403, { ...echo, error_code: '100203' })],
  ['not-authorized', answer(403, { ...echo, error_code: '100217' })],
  ['token-rejected', answer(403, { resultcode: '1010005', resultmsg: canary.accessToken })],
  ['throttled', answer(403, { resultcode: '1010009', resultmsg: canary.accessToken })],
  ['platform-fault', answer(500, { ...echo, error_code: '50252' })],
  ['platform-refused', answer(400, echo)],
  ['unreachable', thrower('ECONNREFUSED')],
  ['name-not-found', thrower('ENOTFOUND')],
  ['tls-untrusted', thrower('CERT_HAS_EXPIRED')],
  ['client-certificate-required', thrower('ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED')],
  ['blocked-by-browser', thrower('Failed to fetch')],
  [
    'redirected',
    async () =>
      new Response(null, { status: 307, headers: { location: `https://x.test/${canary.secret}` } }),
  ],
  ['timed-out', () => new Promise(() => {})],
  ['answer-unreadable', async () => new Response(`<p>${canary.secret}${canary.accessToken}`)],
  [
    'answer-unexpected',
    answer(200, { accessToken: { nested: canary.accessToken }, refreshToken: canary.refreshToken }),
  ],
]

/** The clock waits for the bodies of what it answers, and not for answers: one never comes. */
function known(fetch: Fetch, clock: ManualClock): Fetch {
  return async (input, init) => clock.track(await fetch(input, init))
}

describe('an error of kind', () => {
  test.each(waysToFail)('%s from login', async (kind, fetch) => {
    const clock = createManualClock()
    const failed = login({ url, ...app, fetch: known(fetch, clock), clock }).catch(
      (error: unknown) => error,
    )
    await clock.advance(10_000)

    const error = await failed
    expect(isNorthboundError(error) && error.kind).toBe(kind)
    expectClean(error)
    expectClean(explain(error as Error))
  })

  test.each(waysToFail)('%s from refresh', async (kind, fetch) => {
    const clock = createManualClock()
    const { refreshToken } = canary
    const options = { url, ...app, refreshToken, fetch: known(fetch, clock), clock }
    const failed = refresh(options).catch((error: unknown) => error)
    await clock.advance(10_000)

    const error = await failed
    expect(isNorthboundError(error) && error.kind).toBe(kind)
    expectClean(error)
  })

  test.each(waysToFail.filter(([kind]) => kind !== 'timed-out'))(
    '%s from a call of the client',
    async (_, fetch) => {
      const platform = createClient({
        url,
        ...app,
        fetch: async (input, init) =>
          new Request(input, init).url.includes('/sec/') ? grant() : fetch(input, init),
      })

      const error = await platform
        .post('iocm/app/x', { json: canary, retry: 0 })
        .json()
        .catch((thrown: unknown) => thrown)

      // What the platform sends as data is the caller's to keep; only errors must be clean.
      if (error instanceof Error) expectClean(error)
    },
  )

  test('not-replayable', async () => {
    const tokens = createTokenSource({ url, ...app, fetch: async () => grant() })
    const call = withToken(tokens, {
      fetch: async () => Response.json({ resultcode: '1010005' }, { status: 403 }),
    })
    const body = new Response(canary.secret).body

    const error = await call(list, { method: 'POST', body, duplex: 'half' } as RequestInit).catch(
      (e: unknown) => e,
    )

    expect(error).toMatchObject({ kind: 'not-replayable' })
    expectClean(error)
  })

  test('store-unavailable', async () => {
    const store = {
      read: () => Promise.reject(new Error(canary.secret)),
      publish: () => Promise.reject(new Error(canary.secret)),
      lease: () => Promise.reject(new Error(canary.secret)),
    }
    const tokens = createTokenSource({ url, ...app, store, fetch: async () => grant() })

    const error = await tokens.get().catch((e: unknown) => e)

    expect(error).toMatchObject({ kind: 'store-unavailable' })
    expectClean(error)
  })
})

describe.each([
  ['a line end', `${canary.accessToken}\r\nx: y`],
  ['letters beyond ASCII', `${canary.accessToken}\u4ee4`],
])('does not print a token with %s, which no header accepts', (_what, accessToken) => {
  test.each<[string, (fetch: Fetch) => Promise<unknown>]>([
    ['login', (fetch) => login({ url, ...app, fetch })],
    ['withToken', (fetch) => withToken(createTokenSource({ url, ...app, fetch }), { fetch })(list)],
    ['createClient', (fetch) => createClient({ url, ...app, fetch }).get('iocm/app/x')],
  ])('by %s', async (_by, call) => {
    const error = await call(async () => Response.json({ ...canary, accessToken })).catch(
      (thrown: unknown) => thrown,
    )

    expect(error).toMatchObject({ kind: 'answer-unexpected', detail: 'field accessToken' })
    expectClean(error)
  })

  test('when a store has it', async () => {
    const record = { generation: 1, accessToken, expiresAt: 3600_000, issuedBy: 'x' }
    const store = {
      ...memoryStore(),
      read: async () => ({ record: record as unknown as TokenRecord, ageMs: 0 }),
    }
    const fetch: Fetch = async () => grant()
    const call = withToken(createTokenSource({ url, ...app, store, fetch }), { fetch })

    const error = await call(list).catch((thrown: unknown) => thrown)

    expect(error).toMatchObject({ kind: 'store-unavailable' })
    expectClean(error)
  })
})

test('printing a token source, a token or a client shows no secret', async () => {
  const fetch: Fetch = async () => grant()
  const tokens = createTokenSource({ url, ...app, fetch })
  const token = await tokens.get()

  expectClean(tokens)
  expectClean(token)
  expectClean({ ...token })
  expectClean(createClient({ tokens, fetch }))
  expect(token.accessToken).toBe(canary.accessToken)
})

test('printing the emulator, its journal and findings about credentials shows no secret', async () => {
  const emulator = createEmulator({ apps: [app] })
  const granted = await login({ url, ...app, fetch: emulator.fetch })
  const call = withToken(createTokenSource({ url, ...app, fetch: emulator.fetch }), {
    fetch: emulator.fetch,
  })
  await call(list)
  spellings.push(granted.accessToken, granted.refreshToken ?? '')

  expect(emulator.journal.entries.length).toBeGreaterThan(2)
  expectClean(emulator.journal.entries)
  expectClean(emulator)
  expectClean(inspectCredentials(app))
})
