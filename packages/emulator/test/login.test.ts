import { expect, test } from 'vitest'
import { demoApp } from '../src/index.ts'
import { ask, login, note, postForm, postJson, start, stillEmulator } from './ask.ts'

const wrong = { error_code: '100208', error_desc: 'AppId or secret is not right.' }
const missing = { error_code: '102202', error_desc: 'Required Parameter is null or empty.' }
const path = '/iocm/app/sec/v1.1.0/login'

test('answers the five documented fields in the order of the captures [login.endpoint] [login.fields] [login.field-order] [login.scope] [login.token-type] [login.expires-in]', async () => {
  const { status, headers, body } = await login(stillEmulator())

  expect(status).toBe(200)
  expect(headers.get('Content-Type')).toBe('application/json')
  expect(Object.keys(body)).toEqual([
    'accessToken',
    'tokenType',
    'refreshToken',
    'expiresIn',
    'scope',
  ])
  expect(body).toMatchObject({ tokenType: 'bearer', expiresIn: 3600, scope: 'default' })
})

test('has no CORS header, and refuses a preflight [http.no-cors]', async () => {
  const emulator = stillEmulator()
  const origin = { Origin: 'https://page.test' }

  const answer = await login(emulator, demoApp, origin)
  const preflight = await ask(emulator, path, { method: 'OPTIONS' })

  const cors = [...answer.headers.keys(), ...preflight.headers.keys()].filter((name) =>
    name.startsWith('access-control-'),
  )
  expect(cors).toEqual([])
  expect(preflight.status).toBe(405)
})

test.each([
  ['no secret', { appId: demoApp.appId }, 'secret is missing'],
  ['no appId', { secret: demoApp.secret }, 'appId is missing'],
  ['an empty secret', { ...demoApp, secret: '' }, 'secret is empty'],
  [
    'the field Secret of one old client',
    { appId: demoApp.appId, Secret: demoApp.secret },
    'the field is named secret, not Secret',
  ],
])(
  'refuses a missing field: %s [login.missing-field] [http.error-body]',
  async (_case, fields, reason) => {
    const emulator = stillEmulator()

    const { status, body } = await login(emulator, fields as Record<string, string>)

    expect([status, body]).toEqual([400, missing])
    expect(note(emulator)).toBe(reason)
  },
)

test('reads no field from a JSON body [login.json]', async () => {
  const emulator = stillEmulator()

  const { status, body } = await postJson(emulator, 'login', JSON.stringify(demoApp))

  expect([status, body]).toEqual([400, missing])
  expect(note(emulator)).toContain('sent as JSON; login requires a form')
})

test('reads no field from a body without a type, from multipart, or from the URL [login.form]', async () => {
  const emulator = stillEmulator()
  const form = new URLSearchParams(demoApp)
  const multipart = new FormData()
  for (const [name, value] of form) multipart.set(name, value)

  const answers = [
    await ask(emulator, path, { method: 'POST', body: form.toString() }),
    await ask(emulator, path, { method: 'POST', body: multipart }),
    await ask(emulator, `${path}?${form}`, { method: 'POST' }),
    await ask(emulator, path, { method: 'POST' }),
  ]

  expect(answers.map(({ body }) => body)).toEqual([missing, missing, missing, missing])
  expect(emulator.journal.entries.map((entry) => entry.note)).toEqual([
    expect.stringContaining('sent as another type'),
    expect.stringContaining('sent as multipart'),
    'the fields are in the URL; login reads its body',
    'the body is empty',
  ])
})

test.each([
  ['an unknown appId', { appId: 'nobody', secret: 'x' }, 'no application has this appId'],
  ['a wrong secret', { ...demoApp, secret: 'wrong' }, 'the secret is wrong'],
  ['appId and secret swapped', { appId: demoApp.secret, secret: demoApp.appId }, 'are swapped'],
  ['a line end', { ...demoApp, secret: `${demoApp.secret}\n` }, 'the secret has blanks'],
  ['a blank', { ...demoApp, appId: ` ${demoApp.appId}` }, 'the appId has blanks'],
  ['257 characters', { ...demoApp, secret: 'x'.repeat(257) }, 'longer than 256 characters'],
])('refuses wrong credentials: %s [login.wrong-pair]', async (_case, fields, reason) => {
  const emulator = stillEmulator()

  const { status, body } = await login(emulator, fields)

  expect([status, body]).toEqual([401, wrong])
  expect(note(emulator)).toContain(reason)
})

test('accepts 256 characters for both [login.length]', async () => {
  const app = { appId: 'a'.repeat(256), secret: 's'.repeat(256) }

  expect((await login(stillEmulator({ apps: [app] }), app)).status).toBe(200)
})

test.each([
  ['a+b', 'secret=a+b', 'send %2B'],
  ['a&b', 'secret=a&b', 'send %26'],
  ['a b', 'secret=a%2520b', 'percent-encoded twice'],
])('refuses the secret %s sent as %s, and notes how to encode it', async (secret, sent, hint) => {
  const emulator = stillEmulator({ apps: [{ appId: 'app', secret }] })

  const { body } = await postForm(emulator, 'login', `appId=app&${sent}`)

  expect(body).toEqual(wrong)
  expect(note(emulator)).toContain(hint)
})

test('accepts a blank as + or as %20, and a charset after the type', async () => {
  const emulator = stillEmulator({ apps: [{ appId: 'app', secret: 'a b' }] })
  const type = 'Application/X-WWW-Form-URLencoded; charset=UTF-8'

  const answers = [
    await postForm(emulator, 'login', 'appId=app&secret=a+b'),
    await postForm(emulator, 'login', 'secret=a%20b&appId=app'),
    await login(emulator, { appId: 'app', secret: 'a b' }, { 'Content-Type': type }),
  ]

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
})

test('ignores stale app_key and Authorization headers [login.without-headers]', async () => {
  const stale = { app_key: 'other', Authorization: 'Bearer gone' }

  expect((await login(stillEmulator(), demoApp, stale)).status).toBe(200)
})

test.each([
  ['intl-2022', '100449', 'The device is freezed cant operate.'],
  ['cn-2024', '100247', 'Operation not allowed. The application has been frozen.'],
] as const)(
  'answers a frozen application in %s with %s [frozen.code]',
  async (profile, code, text) => {
    const emulator = stillEmulator({ profile })
    emulator.apps.freeze(demoApp.appId)

    const { status, body } = await login(emulator)

    expect([status, body]).toEqual([400, { error_code: code, error_desc: text }])
  },
)

test('checks empty before wrong, and wrong before frozen [login.order]', async () => {
  const emulator = stillEmulator({ apps: [{ ...demoApp, frozen: true }] })

  const codes = [
    await login(emulator, { appId: 'nobody', secret: '' }),
    await login(emulator, { ...demoApp, secret: 'wrong' }),
    await login(emulator),
  ].map(({ body }) => body.error_code)

  expect(codes).toEqual(['102202', '100208', '100449'])
})

test('answers the documented internal error when a fault asks for it [login.internal-error]', async () => {
  const emulator = stillEmulator()
  emulator.faults.next({ api: 'login', code: '50252' })

  const { status, body } = await login(emulator)

  expect([status, body]).toEqual([
    500,
    { error_code: '50252', error_desc: 'Internal server error.' },
  ])
})

test('names the charset in the edition that documents it [http.content-type]', async () => {
  const { headers } = await login(stillEmulator({ profile: 'cn-2024' }))

  expect(headers.get('Content-Type')).toBe('application/json; charset=UTF-8')
})

test('the lifetime of a grant uses virtual time', async () => {
  const emulator = stillEmulator()

  await login(emulator)

  expect(emulator.apps.get(demoApp.appId)?.grant).toEqual({
    issuedAt: start,
    expiresAt: start + 3600_000,
    alive: true,
    refreshExpiresAt: start + 30 * 24 * 3600_000,
    refreshAlive: true,
  })
})
