import { expect, test } from 'vitest'
import { devicesOf } from '../src/simulator/index.ts'
import { demoApp, type Emulator } from '../src/index.ts'
import { note, stillEmulator } from './ask.ts'
import {
  type Ask,
  business,
  gateway,
  meter,
  parking,
  paths,
  thermometer,
  verdict,
} from './business.ts'

async function register(call: Ask, more: object = {}) {
  return call(paths.register, 'POST', { nodeId: 'node-1', ...more })
}

async function two(): Promise<[Emulator, Ask]> {
  const emulator = stillEmulator()
  return [emulator, await business(emulator)]
}

test('registers a device [register.shape] [register.new-device]', async () => {
  const [emulator, call] = await two()

  const { status, body } = await register(call, { imsi: '460110000000009' })
  const shown = await call(`${paths.devices}/${body.deviceId}?select=imsi`)

  expect(status).toBe(200)
  expect(Object.keys(body)).toEqual(['deviceId', 'verifyCode', 'timeout', 'psk'])
  expect(body.deviceId).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
  expect(body).toMatchObject({ timeout: 0, psk: expect.stringMatching(/^[\da-f]{32}$/) })
  expect(shown.body).toMatchObject({
    gatewayId: body.deviceId,
    nodeType: 'GATEWAY',
    createTime: '20220224T093000Z',
    deviceInfo: { nodeId: 'node-1', name: null, status: 'OFFLINE', statusDetail: 'NOT_ACTIVE' },
    imsi: '460110000000009',
  })
  const written = JSON.stringify(emulator.journal.entries)
  expect([written.includes(body.psk), written.includes(body.verifyCode)]).toEqual([false, false])
})

test('returns the chosen values, and accepts deviceInfo [register.shape]', async () => {
  const [, call] = await two()
  const chosen = { verifyCode: 'my-code', psk: 'ABCDEF01', timeout: 60 }

  const { body } = await register(call, { ...chosen, deviceInfo: { name: 'Pump', model: 'P1' } })
  const shown = await call(`${paths.devices}/${body.deviceId}`)

  expect(body).toMatchObject(chosen)
  expect(shown.body.deviceInfo).toMatchObject({ name: 'Pump', model: 'P1', location: null })
})

test('answers v2.0.0 with a secret [register.secret-mode]', async () => {
  const [emulator, call] = await two()

  const { body } = await call(paths.register.replace('v1.1.0', 'v2.0.0'), 'POST', { nodeId: 'n' })

  expect(Object.keys(body)).toEqual(['deviceId', 'secret', 'psk'])
  expect(body.secret).toMatch(/^[\da-f]{20}$/)
  expect(JSON.stringify(emulator.journal.entries)).not.toContain(body.secret)
})

test.each([
  '/iocm/app/reg/v1.1.0/devices',
  '/iocm/app/reg/v1.2.0/devices',
  '/iocm/app/reg/v1.1.0/deviceCredentials',
])('accepts the path %s [register.paths]', async (path) => {
  const [, call] = await two()

  const { body } = await call(path, 'POST', { nodeId: 'n' })

  expect((await call(`${path}/${body.deviceId}`)).status).toBe(200)
})

test.each([
  [{ nodeId: '' }, '100007', 'missing or empty: nodeId'],
  [{ nodeId: undefined, imei: '1' }, '100007', 'a field is named nodeId, not imei'],
  [{ nodeId: 5 }, '100007', 'nodeId must be a string'],
  [{ psk: 'xyz' }, '100007', 'psk must be'],
  [{ timeout: -1 }, '100007', 'timeout must be an integer'],
  [{ timeout: { toString: 1 } }, '100007', 'timeout must be an integer'],
  [{ isSecure: 'maybe' }, '100007', 'isSecure must be'],
  [{ deviceInfo: 'x' }, '100007', 'deviceInfo must be a JSON object'],
  [{ deviceInfo: { name: 7 } }, '100007', 'name must be a string'],
])('refuses %j with %s [register.input]', async (more, code, reason) => {
  const [emulator, call] = await two()

  expect(verdict(await register(call, more))).toEqual([400, code])
  expect(note(emulator)).toContain(reason)
})

test('refuses a body that is not a JSON object [register.input]', async () => {
  const [, call] = await two()

  const answers = [
    await call(paths.register, 'POST', '[]'),
    await call(paths.register, 'POST', '{'),
    await call(paths.register, 'POST'),
  ]

  for (const answer of answers) expect(verdict(answer)).toEqual([400, '100007'])
})

test('refuses a nodeId or a verifyCode that is taken [register.taken]', async () => {
  const [, call] = await two()
  await register(call, { verifyCode: 'code' })

  const answers = [
    await register(call),
    await register(call, { nodeId: 'thermo-room-12' }),
    await register(call, { nodeId: 'node-2', verifyCode: 'code' }),
  ]

  expect(answers.map(verdict)).toEqual([
    [400, '100426'],
    [400, '100416'],
    [400, '100003'],
  ])
})

test('refuses a nodeId that is bound to another application [register.taken]', async () => {
  const other = { appId: 'other', secret: 'other-secret', devices: [] }
  const emulator = stillEmulator({ apps: [demoApp, other] })
  const call = await business(emulator, other)

  expect(verdict(await register(call, { nodeId: 'gw-school-01' }))).toEqual([400, '100416'])
})

test('deletes an unused registration after its timeout [register.timeout]', async () => {
  const [emulator, call] = await two()
  const unused = (await register(call, { timeout: 60 })).body.deviceId
  const used = (await register(call, { nodeId: 'node-2', timeout: 60 })).body.deviceId
  devicesOf(emulator).online(used)

  emulator.clock.advance(59_999)
  const before = await call(`${paths.register}/${unused}`)
  emulator.clock.advance(1)
  const after = await call(`${paths.register}/${unused}`)

  expect([before.body.activated, verdict(after)]).toEqual([false, [404, '100403']])
  expect((await call(`${paths.register}/${used}`)).body.activated).toBe(true)
  expect((await register(call)).status).toBe(200)
})

test('has a switch for the default timeout [register.usual-timeout]', async () => {
  const emulator = stillEmulator({ behaviour: { registrationTimeout: 180 } })

  const { body } = await register(await business(emulator))

  expect(body.timeout).toBe(180)
})

test('answers whether a device was ever active [activation.shape]', async () => {
  const [emulator, call] = await two()
  const { deviceId } = (await register(call, { deviceInfo: { name: 'Pump' } })).body

  const before = await call(`${paths.register}/${deviceId}`)
  devicesOf(emulator).online(deviceId)
  devicesOf(emulator).offline(deviceId)
  const after = await call(`${paths.register}/${deviceId}`)

  expect([before.text, after.body.activated]).toEqual([
    JSON.stringify({ deviceId, activated: false, name: 'Pump' }),
    true,
  ])
  expect((await call(`${paths.register}/${parking}`)).body.activated).toBe(false)
})

test('modifies a device [modify.fields]', async () => {
  const [emulator, call] = await two()
  emulator.clock.advance(1000)

  const change = { name: 'Meter', mute: 'TRUE', isSecure: true, imsi: '460119', timezone: 'x' }
  const answer = await call(`${paths.devices}/${meter}`, 'PUT', change)
  const { body } = await call(`${paths.devices}/${meter}?select=imsi`)

  expect([answer.status, answer.text]).toEqual([204, ''])
  expect(body).toMatchObject({
    lastModifiedTime: '20220224T093001Z',
    deviceInfo: { name: 'Meter', mute: 'TRUE', isSecurity: 'TRUE', model: 'WM-20' },
    imsi: '460119',
  })
})

test.each([
  [{ mute: 'yes' }, 400, '100022'],
  [{ name: {} }, 400, '100022'],
  [[], 400, '100022'],
  [{ isSecure: 3 }, 400, '100440'],
])('refuses to modify a device with %j [modify.input]', async (change, status, code) => {
  const [, call] = await two()

  expect(verdict(await call(`${paths.devices}/${meter}`, 'PUT', change))).toEqual([status, code])
})

test('does not modify or delete an unknown device [modify.input] [delete.cascade]', async () => {
  const [, call] = await two()

  const answers = [
    await call(`${paths.devices}/none`, 'PUT', {}),
    await call(`${paths.devices}/none`, 'DELETE'),
    await call(`${paths.devices}/${meter}?cascade=maybe`, 'DELETE'),
  ]

  expect(answers.map(verdict)).toEqual([
    [404, '100403'],
    [404, '100403'],
    [400, '100405'],
  ])
})

test('deletes a device, and with a gateway the devices behind it [delete.cascade]', async () => {
  const [, call] = await two()
  const [, other] = await two()

  const answer = await call(`${paths.devices}/${gateway}`, 'DELETE')
  await other(`${paths.devices}/${gateway}?cascade=false`, 'DELETE')

  expect([answer.status, answer.text]).toEqual([204, ''])
  expect((await call(`${paths.devices}/${thermometer}`)).status).toBe(404)
  expect((await other(`${paths.devices}/${thermometer}`)).status).toBe(200)
})
