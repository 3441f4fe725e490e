import { expect, test } from 'vitest'
import { createEmulator, demoApp } from '../src/index.ts'
import { devices, login, note, stillEmulator } from './ask.ts'

const extra = { appId: 'extra', secret: 'extra-secret' }

test('starts with the demo application and its devices', () => {
  expect(createEmulator().apps.list()).toEqual([
    {
      appId: demoApp.appId,
      frozen: false,
      devices: 5,
      authorizes: [],
      logins: 0,
      refreshes: 0,
    },
  ])
})

test('creates an application that can log in, and removes it with its tokens', async () => {
  const emulator = stillEmulator()

  const created = emulator.apps.create(extra)
  const { accessToken } = (await login(emulator, extra)).body
  emulator.apps.remove('extra')
  const call = await devices(emulator, accessToken, 'pageNo=0', 'extra')
  const again = await login(emulator, extra)

  expect(created).toMatchObject({ appId: 'extra', frozen: false })
  expect([call.status, again.status]).toEqual([403, 401])
  expect(emulator.apps.get('extra')).toBeUndefined()
})

test('a new application with the appId of a removed one has none of its state', async () => {
  const emulator = stillEmulator({ apps: [extra] })
  await login(emulator, extra)

  emulator.apps.remove('extra')
  const created = emulator.apps.create(extra)

  expect(created).toMatchObject({ logins: 0 })
  expect(created).not.toHaveProperty('grant')
})

test('freezes logins but not tokens, and unfreezes [app.frozen]', async () => {
  const emulator = stillEmulator()
  const { accessToken } = (await login(emulator)).body

  emulator.apps.freeze(demoApp.appId)
  const frozen = await login(emulator)
  const call = await devices(emulator, accessToken)
  emulator.apps.unfreeze(demoApp.appId)

  expect([frozen.status, call.status]).toEqual([400, 200])
  expect((await login(emulator)).status).toBe(200)
})

test('refuses the old secret at once after a rotation [app.new-secret]', async () => {
  const emulator = stillEmulator()
  const { accessToken } = (await login(emulator)).body

  emulator.apps.rotateSecret(demoApp.appId, 'fresh-secret')

  expect((await login(emulator)).body.error_code).toBe('100208')
  expect(note(emulator)).toBe('the secret was replaced by a newer one')
  expect((await devices(emulator, accessToken)).status).toBe(200)
  expect((await login(emulator, { ...demoApp, secret: 'fresh-secret' })).status).toBe(200)
})

test('authorizes another application at run time', async () => {
  const emulator = stillEmulator({ apps: [demoApp, extra] })
  const { accessToken } = (await login(emulator)).body

  emulator.apps.authorize('extra', demoApp.appId)

  expect((await devices(emulator, accessToken, 'pageNo=0&appId=extra')).status).toBe(200)
})

test('reports when the tokens of a grant are no longer valid', async () => {
  const emulator = stillEmulator()
  await login(emulator)
  emulator.clock.advance(3600_000)

  expect(emulator.apps.get(demoApp.appId)?.grant).toMatchObject({
    alive: false,
    refreshAlive: true,
  })
})

test('refuses invalid applications without printing values', () => {
  const { apps } = createEmulator({ apps: [extra] })

  expect(() => apps.create(extra)).toThrow('two applications have the same appId')
  expect(() => apps.create({ appId: '', secret: 'x' })).toThrow('appId must be a string of 1')
  expect(() => apps.create({ appId: 'x', secret: 'x'.repeat(257) })).toThrow('secret must be')
  expect(() => apps.rotateSecret('extra', '')).toThrow('secret must be')
  expect(() => apps.freeze('extra-secret')).toThrow(/^(?!.*extra-secret)/)
  expect(() => apps.remove('nobody')).toThrow(RangeError)
})

test('does not keep references to the given objects', async () => {
  const seed = { ...extra, devices: [{ deviceId: 'first' }] }
  const emulator = stillEmulator({ apps: [seed] })

  seed.secret = 'changed'
  seed.devices.push({ deviceId: 'second' })
  emulator.reset()

  expect(emulator.apps.get('extra')?.devices).toBe(1)
  expect((await login(emulator, extra)).status).toBe(200)
})
