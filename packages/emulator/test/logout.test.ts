import { expect, test } from 'vitest'
import { demoApp } from '../src/index.ts'
import { devices, login, logout, note, postForm, postJson, refresh, stillEmulator } from './ask.ts'

test('answers 204 without body or type, and revokes both tokens [logout.endpoint] [logout.ends-refresh]', async () => {
  const emulator = stillEmulator()
  const { accessToken, refreshToken } = (await login(emulator)).body

  const { status, text, headers } = await logout(emulator, { accessToken })

  expect([status, text, headers.get('Content-Type')]).toEqual([204, '', null])
  expect((await devices(emulator, accessToken)).status).toBe(403)
  expect(note(emulator)).toContain('logout')
  expect((await refresh(emulator, { ...demoApp, refreshToken })).status).toBe(401)
})

test('accepts a form too, as one client sends it', async () => {
  const emulator = stillEmulator()
  const { accessToken } = (await login(emulator)).body

  expect((await postForm(emulator, 'logout', `accessToken=${accessToken}`)).status).toBe(204)
  expect((await devices(emulator, accessToken)).status).toBe(403)
})

test('answers 204 for a superseded token, and keeps the current one valid [logout.dead-token]', async () => {
  const emulator = stillEmulator()
  const old = (await login(emulator)).body.accessToken
  const { accessToken } = (await login(emulator)).body

  expect((await logout(emulator, { accessToken: old })).status).toBe(204)
  expect((await devices(emulator, accessToken)).status).toBe(200)
})

test('refuses a missing token, and a body that is not JSON [logout.errors]', async () => {
  const emulator = stillEmulator({ profile: 'cn-2024' })

  const without = await logout(emulator, {})
  const broken = await postJson(emulator, 'logout', 'nonsense')

  expect([without.status, without.body.error_code]).toEqual([400, '102202'])
  expect([broken.status, broken.body.error_code]).toEqual([400, '50400'])
})
