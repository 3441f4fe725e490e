import { expect, test } from 'vitest'
import { createEmulator, demoApp } from '../src/index.ts'
import { devices, login, logout, refresh, stillEmulator } from './ask.ts'

test.each(['bearer', 'Bearer', 'Bearer '] as const)(
  'answers tokenType "%s" [login.token-type]',
  async (tokenType) => {
    const emulator = stillEmulator({ behaviour: { tokenType } })

    expect((await login(emulator)).body.tokenType).toBe(tokenType)
  },
)

test('answers expiresIn as a string [login.expires-in]', async () => {
  const emulator = stillEmulator({ behaviour: { expiresIn: 'string' } })

  expect((await login(emulator)).body.expiresIn).toBe('3600')
})

test('answers refreshToken as null, or leaves it out [login.refresh-token-field]', async () => {
  const asNull = await login(stillEmulator({ behaviour: { refreshTokenField: 'null' } }))
  const without = await login(stillEmulator({ behaviour: { refreshTokenField: 'missing' } }))

  expect(asNull.body.refreshToken).toBeNull()
  expect(without.body).not.toHaveProperty('refreshToken')
})

test('keeps an old refreshToken valid after a login [token.login-ends-refresh]', async () => {
  const emulator = stillEmulator({ behaviour: { loginKillsRefreshToken: false } })
  const { refreshToken } = (await login(emulator)).body
  await login(emulator)

  expect((await refresh(emulator, { ...demoApp, refreshToken })).status).toBe(200)
})

test('keeps an old accessToken valid after a refresh [token.refresh-ends-access]', async () => {
  const emulator = stillEmulator({ behaviour: { refreshKillsAccessToken: false } })
  const { accessToken, refreshToken } = (await login(emulator)).body
  await refresh(emulator, { ...demoApp, refreshToken })

  expect((await devices(emulator, accessToken)).status).toBe(200)
})

test('answers a refresh with the refreshToken that was sent [token.refresh-rotates]', async () => {
  const emulator = stillEmulator({ behaviour: { refreshRotates: false } })
  const { refreshToken } = (await login(emulator)).body

  const first = await refresh(emulator, { ...demoApp, refreshToken })
  const second = await refresh(emulator, { ...demoApp, refreshToken })

  expect([first.body.refreshToken, second.body.refreshToken]).toEqual([refreshToken, refreshToken])
  expect(first.body.accessToken).not.toBe(second.body.accessToken)
})

test('refuses a refreshToken with the code of the older edition [refresh.wrong]', async () => {
  const emulator = stillEmulator({ behaviour: { refusedRefreshToken: '100006' } })

  const { status, body } = await refresh(emulator, { ...demoApp, refreshToken: 'wrong' })

  expect([status, body]).toEqual([
    401,
    { error_code: '100006', error_desc: 'Refresh access token failed.' },
  ])
})

test('keeps the refreshToken valid after a logout [logout.ends-refresh]', async () => {
  const emulator = stillEmulator({ behaviour: { logoutKillsRefreshToken: false } })
  const { accessToken, refreshToken } = (await login(emulator)).body
  await logout(emulator, { accessToken })

  expect((await refresh(emulator, { ...demoApp, refreshToken })).status).toBe(200)
})

test('refuses a logout with an invalid token [logout.dead-token]', async () => {
  const emulator = stillEmulator({ behaviour: { logoutOfDeadToken: 'refused' } })

  expect((await logout(emulator, { accessToken: 'gone' })).body.resultcode).toBe('1010005')
})

test('treats an undefined switch as not set', async () => {
  const emulator = stillEmulator({ behaviour: { tokenType: undefined } })

  expect((await login(emulator)).body.tokenType).toBe('bearer')
})

test('refuses invalid options', () => {
  expect(() => createEmulator({ behaviour: { accessTokenLife: 0 } })).toThrow(TypeError)
  expect(() => createEmulator({ seed: 1, random: Math.random })).toThrow(TypeError)
  expect(() => createEmulator({ journalLimit: -1 })).toThrow(TypeError)
  expect(() => createEmulator({ profile: 'eu-2030' as 'cn-2024' })).toThrow(TypeError)
})
