import { expect, test } from 'vitest'
import { demoApp } from '../src/index.ts'
import { ask, devices, login, note, postForm, postJson, refresh, stillEmulator } from './ask.ts'

const wrong = { error_code: '100208', error_desc: 'AppId or secret is not right.' }
const missing = { error_code: '102202', error_desc: 'Required Parameter is null or empty.' }

test('answers a new pair and invalidates both old tokens [refresh.endpoint] [token.refresh-ends-access] [token.refresh-rotates]', async () => {
  const emulator = stillEmulator()
  const old = (await login(emulator)).body

  const renewed = await refresh(emulator, { ...demoApp, refreshToken: old.refreshToken })

  expect(renewed.status).toBe(200)
  expect(renewed.body.refreshToken).not.toBe(old.refreshToken)
  expect((await devices(emulator, old.accessToken)).status).toBe(403)
  expect((await devices(emulator, renewed.body.accessToken)).status).toBe(200)
  expect((await refresh(emulator, { ...demoApp, refreshToken: old.refreshToken })).body).toEqual(
    wrong,
  )
  expect(note(emulator)).toContain('was used')
  expect(emulator.apps.get(demoApp.appId)).toMatchObject({ logins: 1, refreshes: 1 })
})

test('works after the accessToken has expired [refresh.after-expiry]', async () => {
  const emulator = stillEmulator()
  const { refreshToken } = (await login(emulator)).body
  emulator.clock.advance(2 * 3600_000)

  expect((await refresh(emulator, { ...demoApp, refreshToken })).status).toBe(200)
})

test('refuses a refreshToken from before a later login [token.login-ends-refresh]', async () => {
  const emulator = stillEmulator()
  const { refreshToken } = (await login(emulator)).body
  await login(emulator)

  expect((await refresh(emulator, { ...demoApp, refreshToken })).body).toEqual(wrong)
  expect(note(emulator)).toContain('superseded')
})

test.each(['appId', 'secret', 'refreshToken'])(
  'refuses %s when absent, null or empty [refresh.missing-field]',
  async (name) => {
    const emulator = stillEmulator()
    const { refreshToken } = (await login(emulator)).body
    const fields = { ...demoApp, refreshToken }

    for (const value of [undefined, null, '']) {
      const { status, body } = await refresh(emulator, { ...fields, [name]: value })

      expect([status, body]).toEqual([400, missing])
      expect(note(emulator)).toBe(`missing or empty: ${name}`)
    }
  },
)

test('refuses a wrong secret, a wrong refreshToken and that of another application [refresh.wrong]', async () => {
  const other = { appId: 'other', secret: 'other-secret' }
  const emulator = stillEmulator({ apps: [demoApp, other] })
  const { accessToken, refreshToken } = (await login(emulator)).body

  const attempts = [
    { ...demoApp, secret: 'wrong', refreshToken },
    { ...demoApp, refreshToken: 'wrong' },
    { ...other, refreshToken },
    { ...demoApp, refreshToken: accessToken },
  ]

  for (const attempt of attempts) {
    const { status, body } = await refresh(emulator, attempt)
    expect([status, body]).toEqual([401, wrong])
  }
  expect(emulator.journal.entries.slice(1).map((entry) => entry.note)).toEqual([
    expect.stringContaining('the secret is wrong'),
    expect.stringContaining('not issued by this emulator'),
    expect.stringContaining('belongs to another application'),
    expect.stringContaining('an accessToken was sent'),
  ])
  // None of the refused requests had an effect.
  expect((await refresh(emulator, { ...demoApp, refreshToken })).status).toBe(200)
})

test.each([
  ['intl-2022', missing],
  ['cn-2024', { error_code: '50400', error_desc: 'The input is invalid.' }],
] as const)(
  'refuses broken JSON, a list, a number or a form as unreadable, in %s [refresh.unreadable]',
  async (profile, expected) => {
    const emulator = stillEmulator({ profile })
    const form = new URLSearchParams({ ...demoApp, refreshToken: 'x' }).toString()

    const answers = [
      await postJson(emulator, 'refreshToken', '{"appId":'),
      await postJson(emulator, 'refreshToken', '[]'),
      await postJson(emulator, 'refreshToken', ''),
      await refresh(emulator, { ...demoApp, refreshToken: 1 }),
      await postForm(emulator, 'refreshToken', form),
    ]

    for (const { status, body } of answers) expect([status, body]).toEqual([400, expected])
    expect(note(emulator)).toContain('sent as a form; refreshToken requires JSON')
  },
)

test('does not read JSON without a JSON Content-Type [refresh.unreadable]', async () => {
  const emulator = stillEmulator()
  const { refreshToken } = (await login(emulator)).body
  const body = JSON.stringify({ ...demoApp, refreshToken })

  const answer = await ask(emulator, '/iocm/app/sec/v1.1.0/refreshToken', { method: 'POST', body })

  expect([answer.status, answer.body]).toEqual([400, missing])
  expect(note(emulator)).toBe('the Content-Type is not application/json')
})

test.each([
  ['intl-2022', '100449'],
  ['cn-2024', '100247'],
] as const)(
  'answers a frozen application in %s with %s [frozen.code] [refresh.order]',
  async (profile, code) => {
    const emulator = stillEmulator({ profile })
    const { refreshToken } = (await login(emulator)).body
    emulator.apps.freeze(demoApp.appId)

    const right = await refresh(emulator, { ...demoApp, refreshToken })
    const bad = await refresh(emulator, { ...demoApp, refreshToken: 'wrong' })

    expect([right.status, right.body.error_code]).toEqual([400, code])
    expect(bad.body.error_code).toBe('100208')
  },
)

test('answers the documented internal error when a fault asks for it [refresh.internal-error]', async () => {
  const emulator = stillEmulator()
  emulator.faults.next({ api: 'refreshToken', code: '50252' })

  expect((await refresh(emulator, {})).status).toBe(500)
})
