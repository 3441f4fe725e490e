import { expect, test } from 'vitest'
import { demoApp, type Emulator } from '../src/index.ts'
import { ask, login, logout, note, postForm, postJson, stillEmulator } from './ask.ts'
import { business, paths } from './business.ts'

const list = `${paths.devices}?pageNo=0`
const security = '/iocm/app/sec/v1.1.0'
const legacy = { behaviour: { legacy: true } }
const awkward = { appId: 'app', secret: 'a+b c&d=e%f' }

async function tokenOf(emulator: Emulator, app = demoApp): Promise<string> {
  return (await login(emulator, app)).body.accessToken
}

test.each(['bearer x', 'BEARER x', 'Bearer    x'])(
  'accepts any case of the scheme, and several blanks: %s [lenient.scheme]',
  async (form) => {
    const emulator = stillEmulator()
    const Authorization = form.replace('x', await tokenOf(emulator))

    const { status } = await ask(emulator, list, {
      headers: { app_key: demoApp.appId, Authorization },
    })

    expect(status).toBe(200)
  },
)

test('accepts any case of the header names [lenient.header-names]', async () => {
  const emulator = stillEmulator()
  const authorization = `Bearer ${await tokenOf(emulator)}`

  const { status } = await ask(emulator, list, {
    headers: { APP_KEY: demoApp.appId, authorization },
  })

  expect(status).toBe(200)
})

test('accepts a charset after the type of the body [lenient.charset]', async () => {
  const emulator = stillEmulator()
  const accessToken = await tokenOf(emulator)
  const body = JSON.stringify({ accessToken })

  const { status } = await ask(emulator, `${security}/logout`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=UTF-8' },
    body,
  })

  expect(status).toBe(204)
})

test('ignores stale headers where none are needed [lenient.stale-headers]', async () => {
  const emulator = stillEmulator()
  const stale = { app_key: 'stale', Authorization: 'Bearer stale', 'X-Other': 'x' }
  const first = await login(emulator, demoApp, stale)
  const json = { method: 'POST', headers: { ...stale, 'Content-Type': 'application/json' } }
  const { refreshToken } = first.body
  const second = await ask(emulator, `${security}/refreshToken`, {
    ...json,
    body: JSON.stringify({ ...demoApp, refreshToken }),
  })
  const third = await ask(emulator, `${security}/logout`, {
    ...json,
    body: JSON.stringify({ accessToken: second.body.accessToken }),
  })

  expect([first.status, second.status, third.status]).toEqual([200, 200, 204])
})

test('accepts a chunked body on a connection with Connection: close [lenient.chunked]', async () => {
  const bytes = new TextEncoder().encode(new URLSearchParams(demoApp).toString())
  const body = new ReadableStream({
    start(controller) {
      for (const byte of bytes) controller.enqueue(new Uint8Array([byte]))
      controller.close()
    },
  })

  const { status } = await ask(stillEmulator(), `${security}/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Connection: 'close' },
    body,
    duplex: 'half',
  } as RequestInit)

  expect(status).toBe(200)
})

test.each(['?&pageNo=0', '?pageNo=0&', '?&&pageNo=0&&'])(
  'accepts the query %s [lenient.ampersands]',
  async (query) => {
    const call = await business(stillEmulator())

    expect((await call(paths.devices + query)).status).toBe(200)
  },
)

test.each([
  '/iocm/app/dm/v1.1.0/devices?pageNo=0',
  '/iocm/app/dm/v1.2.0/devices?pageNo=0',
  '/iocm/app/dm/v1.3.0/devices?pageNo=0',
  '/iocm/app/dm/v1.4.0/devices?pageNo=0',
])('answers the older path %s [lenient.versions]', async (path) => {
  const call = await business(stillEmulator())

  expect((await call(path)).status).toBe(200)
})

test.each(['appId=app&secret=a%2Bb+c%26d%3De%25f', 'appId=app&secret=a%2Bb%20c%26d%3De%25f'])(
  'accepts a blank of a form as + and as %%20 [lenient.form-blanks]',
  async (form) => {
    const emulator = stillEmulator({ apps: [awkward] })

    expect((await postForm(emulator, 'login', form)).status).toBe(200)
  },
)

test('reads a form that was not encoded literally [lenient.raw-form]', async () => {
  const emulator = stillEmulator({ apps: [awkward] })

  const { body } = await postForm(emulator, 'login', `appId=app&secret=${awkward.secret}`)

  expect(body.error_code).toBe('100208')
})

test('gives every answer but 204 a Content-Type [lenient.content-type]', async () => {
  const emulator = stillEmulator()
  const call = await business(emulator)
  const accessToken = await tokenOf(emulator)
  const answers = [
    await login(emulator),
    await call(list),
    await ask(emulator, '/nowhere'),
    await ask(emulator, list),
    await logout(emulator, { accessToken }),
  ]

  expect(answers.map(({ headers }) => headers.get('Content-Type'))).toEqual([
    ...Array(4).fill('application/json'),
    null,
  ])
})

test('accepts a logout as JSON or as a form [lenient.logout-form]', async () => {
  const emulator = stillEmulator()

  const answers = [
    await logout(emulator, { accessToken: await tokenOf(emulator) }),
    await postForm(emulator, 'logout', `accessToken=${await tokenOf(emulator)}`),
  ]

  expect(answers.map(({ status, text }) => [status, text])).toEqual([
    [204, ''],
    [204, ''],
  ])
})

test('accepts requests of old clients only in the legacy mode [legacy.mode]', async () => {
  const { appId, secret } = demoApp
  const ways = async (emulator: Emulator) => {
    const accessToken = await tokenOf(emulator)
    const old = await ask(emulator, list, {
      headers: { app_key: appId, access_token: accessToken },
    })
    const answers = [
      old,
      await login(emulator, { appId, Secret: secret }),
      await ask(emulator, `${security}/login?appId=${appId}&secret=${secret}`, { method: 'POST' }),
      await postJson(emulator, 'logout', `accessToken=${accessToken}`),
    ]
    return answers.map(({ status }) => status)
  }

  expect(await ways(stillEmulator(legacy))).toEqual([200, 200, 200, 204])
  expect(await ways(stillEmulator())).toEqual([403, 400, 400, 400])
})

test('refuses an invalid bare token in the legacy mode [legacy.mode]', async () => {
  const emulator = stillEmulator(legacy)
  const headers = { app_key: demoApp.appId, access_token: 'x' }

  const { status } = await ask(emulator, list, { headers })

  expect(status).toBe(403)
  expect(note(emulator)).toContain('not issued by this emulator')
})
