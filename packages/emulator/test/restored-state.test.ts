import { expect, test } from 'vitest'
import { devicesOf } from '../src/simulator/index.ts'
import { createEmulator, demoApp, seedDevices } from '../src/index.ts'
import { login } from './ask.ts'
import { business, lamp, paths } from './business.ts'

test('updates restored commands by the clock, before any business call', async () => {
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

test('devicesOf accepts only the emulator itself, which shows no internals', () => {
  const emulator = createEmulator()
  expect(() => devicesOf({ ...emulator })).toThrow('pass the object that createEmulator returned')
})

test('reports the seeded device count before lazy loading, and a snapshot keeps them unloaded', async () => {
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
