import { expect, test } from 'vitest'
import { devicesOf } from '../src/simulator/index.ts'
import { demoApp } from '../src/index.ts'
import { ask, devices, login, refresh, stillEmulator } from './ask.ts'
import { business, lamp, meter, paths, thermometer, verdict } from './business.ts'

const month = 30 * 24 * 3600_000
const callbackUrl = 'http://127.0.0.1:9/na'

/** An emulator with expiring and permanent items of every kind. */
async function inTheMiddle() {
  const emulator = stillEmulator({
    behaviour: { throttle: 12 },
    fetch: async () => new Response(),
  })
  const call = await business(emulator)
  const command = { serviceId: 'Brightness', method: 'SET', paras: {} }
  const send = async (expireTime?: number) => {
    const body = { deviceId: lamp, command, expireTime }
    return (await call(paths.commands, 'POST', body)).body.commandId as string
  }
  const register = async (nodeId: string, timeout: number) => {
    return (await call(paths.register, 'POST', { nodeId, timeout })).body.deviceId as string
  }

  const ids = {
    twoDays: await send(),
    fortyDays: await send(40 * 24 * 3600),
    forAnHour: await register('for an hour', 3600),
    forEver: await register('for ever', 0),
  }
  const toMeter = { ...command, serviceId: 'WaterMeter' }
  const sent = await call(paths.commands, 'POST', { deviceId: meter, command: toMeter })
  await call(paths.subscriptions, 'POST', { notifyType: 'deviceAdded', callbackUrl })
  devicesOf(emulator).report(thermometer, 'Temperature', { temperature: 30 })
  emulator.faults.next({ api: 'logout', status: 503, times: 3 })
  const { accessToken, refreshToken } = (await login(emulator)).body
  for (let count = 0; count < 6; count += 1) await devices(emulator, accessToken)
  return { emulator, ids: { ...ids, sent: sent.body.commandId }, accessToken, refreshToken }
}

test('advancing 30 days expires what lives up to 30 days, and nothing else', async () => {
  const { emulator, ids, accessToken, refreshToken } = await inTheMiddle()
  const full = verdict(await devices(emulator, accessToken))
  const before = emulator.journal.count()
  const seeded = devicesOf(emulator).get(meter)

  emulator.clock.advance(month - 1)
  const dead = verdict(await devices(emulator, accessToken))
  const renewed = await refresh(emulator, { ...demoApp, refreshToken })
  emulator.clock.advance(1)

  const fresh = renewed.body.accessToken
  const call = (path: string) =>
    ask(emulator, path, {
      headers: { app_key: demoApp.appId, Authorization: `Bearer ${fresh}` },
    })
  const commands = (await call(paths.commands)).body.data as { commandId: string; status: string }[]
  const statusOf = (id: string) => commands.find((one) => one.commandId === id)?.status
  const list = (await call(`${paths.devices}?pageNo=0`)).body.devices as { deviceId: string }[]
  const listed = list.map(({ deviceId }) => deviceId)

  expect([full, dead, renewed.status]).toEqual([[403, '1010009'], [403, '1010005'], 200])
  expect([ids.twoDays, ids.fortyDays, ids.sent].map(statusOf)).toEqual([
    'EXPIRED',
    'PENDING',
    'TIMEOUT',
  ])
  expect([listed.includes(ids.forAnHour), listed.includes(ids.forEver)]).toEqual([false, true])
  expect(devicesOf(emulator).get(thermometer)?.deviceInfo.status).toBe('OFFLINE')
  expect(devicesOf(emulator).get(meter)).toEqual(seeded)
  const history = await call(`${paths.history}?deviceId=${thermometer}&pageNo=0&pageSize=9`)
  expect(history.body.deviceDataHistoryDTOs.map((one: Report) => one.data.temperature)).toContain(
    30,
  )
  expect((await call(paths.subscriptions)).body.totalCount).toBe(1)
  expect(emulator.faults.pending).toBe(3)
  expect(emulator.apps.get(demoApp.appId)).toMatchObject({ logins: 2, refreshes: 1 })
  expect(emulator.journal.count()).toBe(before + 6)
})

test('a refreshToken expires after 30 days, in one step or in many', async () => {
  const whole = await inTheMiddle()
  const steps = await inTheMiddle()

  whole.emulator.clock.advance(month)
  for (let day = 0; day < 30; day += 1) steps.emulator.clock.advance(month / 30)

  for (const { emulator, refreshToken } of [whole, steps]) {
    expect(verdict(await refresh(emulator, { ...demoApp, refreshToken }))).toEqual([401, '100208'])
  }
  expect(JSON.stringify(steps.emulator.snapshot())).toBe(JSON.stringify(whole.emulator.snapshot()))
})

test('moving the clock back revives no invalidated token, only expired ones whose time is not over', async () => {
  const { emulator, ids, accessToken } = await inTheMiddle()

  emulator.clock.advance(month)
  emulator.clock.advance(-month + 60_000)

  expect((await devices(emulator, accessToken)).status).toBe(200)
  const commands = devicesOf(emulator).commands(lamp)
  expect(commands.map(({ commandId, status }) => [commandId, status])).toEqual([
    [ids.twoDays, 'EXPIRED'],
    [ids.fortyDays, 'PENDING'],
  ])
})

test('refuses a time that an answer could not print', async () => {
  const { emulator } = await inTheMiddle()
  const before = emulator.clock.now()
  const { state, ...rest } = emulator.snapshot()
  const beyond = 1.7e16

  for (const time of [beyond, -beyond, 1e300, Infinity, Number.NaN]) {
    expect(() => emulator.clock.set(time)).toThrow(TypeError)
    expect(() => emulator.clock.advance(time)).toThrow(TypeError)
  }
  expect(() => emulator.restore({ ...rest, state: { ...state, clock: beyond } })).toThrow('a Date')
  expect(emulator.clock.now()).toBe(before)
  emulator.clock.set(8e15)
  const call = await business(emulator)
  expect((await call(paths.register, 'POST', { nodeId: 'at the end of time' })).status).toBe(200)
})

interface Report {
  readonly data: { readonly temperature?: number }
}
