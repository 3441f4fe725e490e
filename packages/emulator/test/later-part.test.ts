import { expect, test } from 'vitest'
import { devicesOf } from '../src/devices/index.ts'
import { demoApp, seedDevices } from '../src/index.ts'
import { createEmulator } from '../src/page/index.ts'
import { endpoints } from '../src/routes/endpoints.ts'
import { ask, login } from './ask.ts'
import { business, lamp, paths } from './business.ts'

test('has a route for every endpoint', async () => {
  const emulator = createEmulator()
  for (const { method, path } of endpoints) {
    const parts = path.split('/').map((part) => part.replace(/\|.*/, '').replace(/^:.*/, 'x'))
    const { status } = await ask(emulator, parts.join('/'), { method })
    expect(status).toBeGreaterThanOrEqual(400)
  }
  expect(emulator.journal.entries.some(({ api }) => api === 'unknown')).toBe(false)
})

test('acts in the same order while a part is being loaded as ever after', async () => {
  const emulator = createEmulator({ seed: 1 })
  const order = async () => {
    const start = emulator.journal.entries.length
    const business = () => ask(emulator, '/iocm/app/dm/v1.4.0/devices?pageNo=0')
    await Promise.all([business(), login(emulator), business(), login(emulator), business()])
    return emulator.journal.entries.slice(start).map(({ api }) => api)
  }

  const first = await order()
  expect(await order()).toEqual(first)
  expect(new Set(first)).toEqual(new Set(['devices', 'login']))
})

test('strikes a login that was on its way when the fault was ordered', async () => {
  const emulator = createEmulator()
  const reply = login(emulator)
  emulator.faults.next({ code: '50252' })

  expect((await reply).status).toBe(500)
})

test('does to restored commands what time does to them, before any business call', async () => {
  const options = { fetch: async () => new Response() }
  const one = createEmulator(options)
  const call = await business(one)
  devicesOf(one).online(lamp)
  const callbackUrl = 'http://127.0.0.1:1/'
  await call(paths.subscriptions, 'POST', { notifyType: 'deviceAdded', callbackUrl })
  const command = { serviceId: 'Brightness', method: 'SET', paras: { brightness: 1 } }
  await call(paths.commands, 'POST', { deviceId: lamp, command, callbackUrl })

  const two = createEmulator(options)
  two.restore(one.snapshot())
  two.clock.advance(181_000)
  await login(two)
  await two.deliveries.idle()

  const told = two.deliveries.log.map(({ body }) => (body as { result: unknown }).result)
  expect(told).toEqual([{ resultCode: 'TIMEOUT', resultDetail: null }])
})

test('knows the emulator itself only, and shows nothing of its inside', () => {
  const emulator = createEmulator()
  expect(() => devicesOf({ ...emulator })).toThrow('give what createEmulator has returned')
})

test('counts the devices of its own seed before it has loaded them, and saves that nobody looked', async () => {
  const emulator = createEmulator()
  const count = () => emulator.apps.get(demoApp.appId)?.devices
  expect(count()).toBe(seedDevices.length)
  const untouched = emulator.snapshot()

  const call = await business(emulator)
  await call(`${paths.devices}/${lamp}`, 'DELETE')
  expect(count()).toBe(seedDevices.length - 1)

  emulator.restore(untouched)
  expect(count()).toBe(seedDevices.length)
  expect(devicesOf(emulator).get(lamp)?.deviceId).toBe(lamp)
})
