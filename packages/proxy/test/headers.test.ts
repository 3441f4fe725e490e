/** For any request: only allowed headers are forwarded, those of the proxy are exact, and no secret comes back. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bareMount } from './stage/bare-mount.ts'
import { app, createStage, devices, page } from './stage/create-stage.ts'
import { problemIn } from './stage/read-event.ts'

const allowed = [
  'accept',
  'accept-language',
  'content-type',
  'accept-encoding',
  'app_key',
  'authorization',
]

const known = fc.constantFrom(
  'app_key',
  'APP_KEY',
  'app-key',
  'authorization',
  'Authorization',
  'cookie',
  'connection',
  'host',
  'origin',
  'accept',
  'accept-language',
  'content-type',
  'content-length',
  'transfer-encoding',
  'x-northbound',
  'x-forwarded-host',
  'x_forwarded_user',
  'forwarded',
  'sec-fetch-site',
  'access-control-request-method',
  'access-control-request-headers',
  'upgrade',
  'expect',
  'te',
)
const anyName = fc.stringMatching(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,20}$/)
const anyValue = fc.oneof(
  fc.stringMatching(/^[!-~]([ -~]{0,30}[!-~])?$/),
  fc.constantFrom(
    '1',
    'app_key',
    'same-origin',
    'cross-site',
    page,
    'null',
    'application/json',
    'chunked',
    'localhost',
    'GET',
  ),
)
const headers = fc.dictionary(fc.oneof(known, anyName), anyValue, { maxKeys: 12 })
const method = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'PATCH', 'OPTIONS')
const path = fc.oneof(
  fc.constant(devices),
  fc.constant('/iocm/app/cmd/v1.4.0/deviceCommands'),
  fc.webPath().map((rest) => `/iocm/app/dm/v1.4.0/devices${rest}`),
  fc
    .tuple(fc.constantFrom('..', '%2e%2e', '%2f', '%5c', ';', '//', '%00'), fc.webPath())
    .map(([start, rest]) => `/iocm/app/dm/v1.4.0/devices/${start}${rest}`),
)
const isMeant = fc.boolean()

test('forwards only headers of the allow-list, for any request headers', async () => {
  await using stage = await createStage(bareMount, { limits: { perMinute: 1_000_000 } })
  await stage.source.get()
  const token = stage.source.peek()?.accessToken ?? ''
  const logins = stage.emulator.journal.count('login')
  let carried = 0

  await fc.assert(
    fc.asyncProperty(method, path, headers, isMeant, async (method, path, headers, meant) => {
      stage.received.length = 0
      stage.events.length = 0
      const usual = meant ? { 'x-northbound': '1', origin: page } : {}
      const given = Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
      )

      const answer = await stage.send(path, {
        method,
        headers: {
          ...given,
          ...usual,
          ...(meant && { host: 'localhost', expect: undefined, upgrade: undefined }),
        },
      })
      const text = await answer.text()

      carried += stage.received.length
      for (const call of stage.received) {
        expect([...call.headers.keys()].filter((name) => !allowed.includes(name))).toEqual([])
        expect(call.headers.get('app_key')).toBe(app.appId)
        expect(call.headers.get('authorization')).toBe(`Bearer ${token}`)
        expect(new URL(call.url).pathname).toMatch(
          /^\/iocm\/app\/(dm|cmd)\/v1\.4\.0\/device(s|Commands)(\/[^/]+)?$/,
        )
        expect(call.url).not.toMatch(/%2f|%5c|%00|%25/i)
      }
      if (stage.events.some(problemIn)) expect(stage.received).toEqual([])
      const shown = JSON.stringify([text, [...answer.headers], stage.events])
      expect(shown).not.toContain(token)
      expect(shown).not.toContain(app.secret)
    }),
    { numRuns: 500 },
  )

  // If all calls were refused, this would prove nothing.
  expect(carried).toBeGreaterThan(50)
  expect(stage.emulator.journal.count('login')).toBe(logins)
})

/** Outcomes of a call to a platform that echoes all request headers, including secrets. */
const echo = (request: Request) => JSON.stringify([...request.headers])
const endings: [what: string, platform: (request: Request) => Response | Promise<Response>][] = [
  [
    'redirect',
    (request) =>
      new Response(echo(request), {
        status: 302,
        headers: { location: `https://${request.headers.get('authorization')?.slice(7)}.test/` },
      }),
  ],
  ['reset', (request) => Promise.reject(new TypeError(`fetch failed ${echo(request)}`))],
  [
    'cause',
    (request) =>
      Promise.reject(
        new TypeError('fetch failed', { cause: { code: echo(request), message: echo(request) } }),
      ),
  ],
  ['silence', () => new Promise(() => {})],
  [
    'its own headers',
    (request) =>
      new Response('{}', {
        headers: { 'x-echo': echo(request), 'set-cookie': echo(request), server: echo(request) },
      }),
  ],
]

test.each(endings)(
  'response and events contain neither secret nor token when the platform echoes them: %s',
  async (_what, platform) => {
    await using stage = await createStage(bareMount, { limits: { timeoutMs: 50 } })
    await stage.source.get()
    const token = stage.source.peek()?.accessToken ?? ''
    stage.replacePlatform(platform)

    const answer = await stage.send(devices)

    const shown = JSON.stringify([await answer.text(), [...answer.headers], stage.events])
    for (const canary of [token, app.secret, encodeURIComponent(app.secret), btoa(app.secret)]) {
      expect(shown).not.toContain(canary)
    }
    expect(stage.received[0]?.headers.get('authorization')).toContain(token)
  },
)

test.each(['100208', '102202', '100449', '1010009'])(
  'response and events contain no secret when the login fails with %s',
  async (code) => {
    await using stage = await createStage(bareMount)
    stage.emulator.faults.next({ api: 'login', code, times: Infinity })
    const answer = await stage.send(devices)
    const shown = JSON.stringify([await answer.text(), [...answer.headers], stage.events])
    expect(answer.status).toBe(502)
    for (const canary of [app.secret, encodeURIComponent(app.secret)])
      expect(shown).not.toContain(canary)
  },
)
