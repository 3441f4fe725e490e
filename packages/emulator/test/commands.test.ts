import { expect, test } from 'vitest'
import { devicesOf } from '../src/simulator/index.ts'
import { demoApp, type Emulator, type EmulatorOptions, type Snapshot } from '../src/index.ts'
import { ask, note, start, stillEmulator } from './ask.ts'
import { type Ask, business, lamp, meter, parking, paths, verdict } from './business.ts'

const open = { serviceId: 'WaterMeter', method: 'SET_VALVE', paras: { state: 'open' } }

async function ready(options: EmulatorOptions = {}): Promise<[Emulator, Ask]> {
  const emulator = stillEmulator(options)
  return [emulator, await business(emulator)]
}

async function send(call: Ask, more: object = {}) {
  return call(paths.commands, 'POST', { deviceId: meter, command: open, ...more })
}

/** To a device that is not online, so that it waits. */
async function wait(call: Ask, more: object = {}) {
  const command = { serviceId: 'Brightness', method: 'SET', paras: { brightness: 5 } }
  return send(call, { deviceId: lamp, command, ...more })
}

async function statusOf(call: Ask, commandId: string): Promise<string> {
  const { data } = (await call(paths.commands)).body
  return data.find((one: { commandId: string }) => one.commandId === commandId).status
}

test('creates a command as the capture shows it [command.shape] [command.sent-when-online]', async () => {
  const [, call] = await ready()

  const { status, body, text } = await send(call)

  expect(status).toBe(201)
  expect(text).toBe(
    JSON.stringify({
      commandId: body.commandId,
      appId: demoApp.appId,
      deviceId: meter,
      command: open,
      expireTime: 172800,
      status: 'SENT',
      creationTime: '20220224T093000Z',
      platformIssuedTime: '20220224T093000Z',
      issuedTimes: 0,
    }),
  )
  expect(body.commandId).toMatch(/^[\da-f]{32}$/)
})

test('keeps a command for an offline device, and sends it when the device connects [command.cached]', async () => {
  const [emulator, call] = await ready()

  const { body } = await wait(call)
  devicesOf(emulator).online(lamp)

  expect([body.status, 'platformIssuedTime' in body]).toEqual(['PENDING', false])
  expect(await statusOf(call, body.commandId)).toBe('SENT')
})

test('sends cached commands one after the other [command.in-order]', async () => {
  const [emulator, call] = await ready()
  const ids: string[] = []
  for (let count = 0; count < 3; count += 1) ids.push((await wait(call)).body.commandId)
  const statuses = () =>
    devicesOf(emulator)
      .commands(lamp)
      .map(({ status }) => status)

  devicesOf(emulator).online(lamp)
  const first = statuses()
  devicesOf(emulator).acknowledge(ids[0]!)
  const second = statuses()
  devicesOf(emulator).answer(ids[1]!, 'FAILED')

  expect(first).toEqual(['SENT', 'PENDING', 'PENDING'])
  expect(second).toEqual(['DELIVERED', 'SENT', 'PENDING'])
  expect(statuses()).toEqual(['DELIVERED', 'FAILED', 'SENT'])
})

test('shows the answer of the device [command.result]', async () => {
  const [emulator, call] = await ready()
  const { commandId } = (await send(call)).body

  emulator.clock.advance(2000)
  devicesOf(emulator).acknowledge(commandId)
  emulator.clock.advance(3000)
  devicesOf(emulator).answer(commandId, 'SUCCESSFUL', { state: 'open' })
  const { data } = (await call(paths.commands)).body

  expect(data[0]).toMatchObject({
    status: 'SUCCESSFUL',
    result: { resultCode: 'SUCCESSFUL', resultDetail: { state: 'open' } },
    deliveredTime: '20220224T093002Z',
    executeTime: '20220224T093005Z',
  })
  expect(Object.keys(data[0]).indexOf('result')).toBe(6)
})

test('expires a waiting command by the clock [command.expiry]', async () => {
  const [emulator, call] = await ready()
  const { commandId } = (await wait(call, { expireTime: 60 })).body

  emulator.clock.advance(59_999)
  const before = await statusOf(call, commandId)
  emulator.clock.advance(1)
  devicesOf(emulator).online(lamp)

  expect([before, await statusOf(call, commandId)]).toEqual(['PENDING', 'EXPIRED'])
})

test('times out a command that is not acknowledged, then sends the next [command.timeout]', async () => {
  const [emulator, call] = await ready()
  const first = (await send(call)).body.commandId
  const second = (await send(call)).body.commandId

  emulator.clock.advance(180_000)
  const then = [await statusOf(call, first), await statusOf(call, second)]
  emulator.clock.advance(30 * 24 * 3_600_000)

  expect(then).toEqual(['TIMEOUT', 'SENT'])
  expect(devicesOf(emulator).commands(meter)[1]?.status).toBe('TIMEOUT')
})

test('has a switch for the time to acknowledge [command.timeout]', async () => {
  const [emulator, call] = await ready({ behaviour: { commandAcknowledgeTime: 5 } })
  const { commandId } = (await send(call)).body

  emulator.clock.advance(5000)

  expect(await statusOf(call, commandId)).toBe('TIMEOUT')
})

test('sends a command with expireTime 0 at once or not at all [command.immediate]', async () => {
  const [, call] = await ready()
  await send(call)

  const online = await send(call, { expireTime: 0 })
  const offline = await wait(call, { expireTime: 0 })

  expect([online.body.status, verdict(offline)]).toEqual(['SENT', [200, '100428']])
})

test.each([
  [{ deviceId: '' }, 400, '100022'],
  [{ command: null }, 400, '100022'],
  [{ command: [] }, 400, '100022'],
  [{ command: { serviceId: 'WaterMeter' } }, 400, '100022'],
  [{ command: { ...open, paras: 'open' } }, 400, '100022'],
  [{ expireTime: -1 }, 400, '100022'],
  [{ maxRetransmit: 4 }, 400, '100022'],
  [{ callbackUrl: 'http://127.0.0.1/no-port' }, 400, '100222'],
  [{ deviceId: 'none' }, 200, '100418'],
  [{ command: { ...open, serviceId: 'Valve' } }, 200, '100431'],
])('refuses %j [command.input] [command.errors-with-200]', async (more, status, code) => {
  const [, call] = await ready()

  expect(verdict(await send(call, more))).toEqual([status, code])
})

test('lists the services of a device that lacks the one of the command', async () => {
  const [emulator, call] = await ready()

  await send(call, { command: { ...open, serviceId: 'Valve' } })

  expect(note(emulator)).toBe('the device has the services WaterMeter, Battery')
})

test('refuses a 21st waiting command for a device [command.most-waiting]', async () => {
  const [, call] = await ready()
  for (let count = 0; count < 20; count += 1) await wait(call)

  expect(verdict(await wait(call))).toEqual([400, '100223'])
})

test('refuses a command to a device that was offline for a week [command.zombie]', async () => {
  const [emulator] = await ready()
  devicesOf(emulator).online(meter)

  emulator.clock.advance(7 * 24 * 3_600_000)
  const before = await send(await business(emulator))
  emulator.clock.advance(1)
  const after = await send(await business(emulator))

  expect([before.status, verdict(after)]).toEqual([201, [403, '100612']])
})

test('accepts only the callback of a subscription by default [command.callback-subscribed]', async () => {
  const [, call] = await ready()
  const [, any] = await ready({ behaviour: { commandCallback: 'any' } })
  const callbackUrl = 'http://127.0.0.1:9000/commands'
  const before = await send(call, { callbackUrl })
  const subscription = { notifyType: 'deviceAdded', callbackUrl: 'http://127.0.0.1:9000/x' }
  await call(paths.subscriptions, 'POST', subscription)

  const after = await send(call, { callbackUrl })

  expect(verdict(before)).toEqual([403, '100222'])
  expect([after.status, after.body.callbackUrl]).toEqual([201, callbackUrl])
  expect(
    (await any(paths.commands, 'POST', { deviceId: meter, command: open, callbackUrl })).status,
  ).toBe(201)
})

test('lists commands, page by page, newest first [commands.list]', async () => {
  const [emulator, call] = await ready()
  const first = (await send(call)).body.commandId
  emulator.clock.advance(1000)
  const second = (await wait(call)).body.commandId
  const list = async (query: string) => {
    const { pagination, data } = (await call(`${paths.commands}?${query}`)).body
    return [pagination, data.map((one: { commandId: string }) => one.commandId)]
  }

  expect(await list('')).toEqual([{ pageNo: 0, pageSize: 1000, totalSize: 2 }, [second, first]])
  expect(await list('pageNo=1&pageSize=1')).toEqual([
    { pageNo: 1, pageSize: 1, totalSize: 2 },
    [first],
  ])
  expect((await list(`deviceId=${lamp}`))[1]).toEqual([second])
  expect((await list('startTime=20220224T093001Z'))[1]).toEqual([second])
  expect((await list('endTime=20220224T093000Z'))[1]).toEqual([first])
})

test.each(['pageSize=1001', 'pageNo=x', 'startTime=now'])(
  'refuses to list by %s [commands.list]',
  async (query) => {
    const [, call] = await ready()

    expect(verdict(await call(`${paths.commands}?${query}`))).toEqual([400, '100022'])
  },
)

test('cancels a waiting command, and no other [command.cancel]', async () => {
  const [emulator, call] = await ready()
  const waiting = (await wait(call)).body.commandId
  const sent = (await send(call)).body.commandId
  const cancel = (id: string, body: unknown = { status: 'CANCELED' }) =>
    call(`${paths.commands}/${id}`, 'PUT', body)

  const done = await cancel(waiting)
  const answers = [
    await cancel(waiting),
    await cancel(sent),
    await cancel('none'),
    await cancel(sent, { status: 'PENDING' }),
    await cancel(sent, 'x'),
  ]
  devicesOf(emulator).online(lamp)

  expect([done.status, done.body.status, done.body.commandId]).toEqual([200, 'CANCELED', waiting])
  expect(answers.map(verdict)).toEqual([
    [200, '100435'],
    [200, '100435'],
    [200, '100434'],
    [400, '100022'],
    [400, '100022'],
  ])
  expect(await statusOf(call, waiting)).toBe('CANCELED')
})

test('has a separate code for the missing app_key of a command [gate.missing-app-key]', async () => {
  const emulator = stillEmulator()

  const answers = [
    await ask(emulator, paths.commands),
    await ask(emulator, paths.commands, { method: 'POST', body: '{}' }),
    await ask(emulator, `${paths.commands}/x`, { method: 'PUT', body: '{}' }),
    await ask(emulator, paths.register, { method: 'POST', headers: { appKey: 'x' } }),
  ]

  expect(answers.map(verdict)).toEqual([
    [500, '100220'],
    [500, '100220'],
    [500, '100220'],
    [401, '100025'],
  ])
  expect(note(emulator)).toContain('a header is named app_key, not appkey')
})

test('answers an appId of the query with 200 on commands and on modify [gate.errors-with-200]', async () => {
  const other = { appId: 'other', secret: 'other-secret' }
  const [, call] = await ready({ apps: [demoApp, other] })

  const answers = [
    await call(`${paths.commands}?appId=nobody`),
    await call(`${paths.commands}?appId=other`, 'POST', {}),
    await call(`${paths.devices}/x?appId=other`, 'PUT', {}),
    await call(`${paths.devices}/x?appId=other`),
  ]

  expect(answers.map(verdict)).toEqual([
    [200, '100203'],
    [200, '100217'],
    [200, '100217'],
    [403, '100217'],
  ])
})

test('the emulator throws for command events that a device cannot cause', async () => {
  const [emulator, call] = await ready()
  const { commandId } = (await wait(call)).body
  const devices = devicesOf(emulator)

  expect(() => devices.online('none')).toThrow('no application has this device')
  expect(() => devices.acknowledge('none')).toThrow('no command with this id')
  expect(() => devices.acknowledge(commandId)).toThrow('the command is PENDING, not SENT')
  expect(() => devices.answer(commandId, 'FAILED')).toThrow(RangeError)
  expect(devices.get('none')).toBeUndefined()
})

test('a device event sets the device online in every application that has it [device.activity]', async () => {
  const other = { appId: 'other', secret: 'other-secret' }
  const [emulator] = await ready({ apps: [demoApp, other] })
  const call = await business(emulator, other)

  devicesOf(emulator).report(parking, 'Bay', { taken: true })
  const { body } = await call(`${paths.devices}/${parking}`)

  expect(body).toMatchObject({
    lastModifiedTime: '20220224T093000Z',
    deviceInfo: { status: 'ONLINE', statusDetail: 'NONE' },
    services: [
      {
        serviceId: 'Bay',
        serviceType: 'Bay',
        data: { taken: true },
        eventTime: '20220224T093000Z',
      },
    ],
  })
  expect(devicesOf(emulator).get(parking)?.deviceInfo.status).toBe('ONLINE')
})

test('a silent device is ABNORMAL after 25 hours and OFFLINE after 49 [device.silence]', () => {
  const emulator = stillEmulator()
  const status = () => devicesOf(emulator).get(meter)?.deviceInfo.status
  const hour = 3_600_000
  const seeded = (emulator.clock.advance(100 * hour), status())
  devicesOf(emulator).online(meter)

  const seen = [24.9, 25, 48.9, 49].map((hours) => {
    emulator.clock.set(start + (100 + hours) * hour)
    return status()
  })

  expect([seeded, ...seen]).toEqual(['ONLINE', 'ONLINE', 'ABNORMAL', 'ABNORMAL', 'OFFLINE'])
})

test('a snapshot restores devices, commands, subscriptions and traffic byte for byte', async () => {
  const options = { behaviour: { throttle: 50 } }
  const [one, call] = await ready(options)
  const { deviceId } = (await call(paths.register, 'POST', { nodeId: 'n', timeout: 9 })).body
  await wait(call)
  await send(call)
  await call(paths.subscriptions, 'POST', {
    notifyType: 'deviceAdded',
    callbackUrl: 'http://127.0.0.1:1/',
  })
  devicesOf(one).report(meter, 'Battery', { batteryLevel: 86 })
  const [two] = await ready({ ...options, seed: 3 })
  two.restore(JSON.parse(JSON.stringify(one.snapshot())) as Snapshot)

  const walk = async (emulator: Emulator) => {
    devicesOf(emulator).online(lamp)
    devicesOf(emulator).online(deviceId)
    const next = await business(emulator)
    const replies = [
      await next(paths.commands),
      await next(paths.subscriptions),
      await next(`${paths.devices}?pageNo=0`),
      await next(`${paths.history}?deviceId=${meter}&pageNo=0`),
      await next(paths.register, 'POST', { nodeId: 'm' }),
    ]
    return [replies.map(({ text }) => text), JSON.stringify(emulator.snapshot())]
  }
  expect(await walk(two)).toEqual(await walk(one))
})
