import { expect, test } from 'vitest'
import { devicesOf } from '../src/simulator/index.ts'
import { demoApp } from '../src/index.ts'
import { note, stillEmulator } from './ask.ts'
import { business, gateway, meter, paths, thermometer, verdict } from './business.ts'

const ofMeter = `${paths.history}?deviceId=${meter}&gatewayId=${meter}`
const day = 24 * 3_600_000

test('answers the reports of a device, newest first, one to a page [history.shape] [history.newest-first]', async () => {
  const call = await business(stillEmulator())

  const { status, body } = await call(`${ofMeter}&pageNo=0`)
  const next = await call(`${ofMeter}&pageNo=1`)

  expect(status).toBe(200)
  expect(body).toEqual({
    totalCount: 5,
    pageNo: 0,
    pageSize: 1,
    deviceDataHistoryDTOs: [
      {
        serviceId: 'WaterMeter',
        deviceId: meter,
        gatewayId: meter,
        appId: demoApp.appId,
        data: { volume: 184.2, pressure: 0.31 },
        timestamp: '20220224T093041Z',
      },
    ],
  })
  expect(next.body.deviceDataHistoryDTOs[0].timestamp).toBe('20220224T083041Z')
})

test('finds nothing without pageNo, and all with the switch [history.without-page]', async () => {
  const emulator = stillEmulator()
  const call = await business(emulator)
  const all = await business(stillEmulator({ behaviour: { historyWithoutPage: 'all' } }))

  const { body } = await call(ofMeter)
  const reason = note(emulator)

  expect([body.totalCount, body.deviceDataHistoryDTOs]).toEqual([5, []])
  expect(reason).toContain('send pageNo=0')
  expect((await all(ofMeter)).body.deviceDataHistoryDTOs).toHaveLength(5)
})

test.each([
  ['serviceId=Battery', 1],
  ['property=volume', 4],
  ['startTime=20220224T073041Z&endTime=20220224T083041Z', 2],
  ['serviceId=None', 0],
])('filters by %s [history.filters]', async (query, count) => {
  const call = await business(stillEmulator())

  const { body } = await call(`${ofMeter}&pageNo=0&pageSize=9&${query}`)

  expect([body.totalCount, body.deviceDataHistoryDTOs.length]).toEqual([count, count])
})

test('shows only the requested property [history.filters]', async () => {
  const call = await business(stillEmulator())

  const { body } = await call(`${ofMeter}&pageNo=0&property=volume`)

  expect(body.deviceDataHistoryDTOs[0].data).toEqual({ volume: 184.2 })
})

test('requires one of the two ids [history.ids]', async () => {
  const call = await business(stillEmulator())

  const behind = await call(`${paths.history}?gatewayId=${gateway}&pageNo=0`)

  expect(behind.body).toMatchObject({
    totalCount: 5,
    deviceDataHistoryDTOs: [{ deviceId: thermometer }],
  })
  expect(verdict(await call(`${paths.history}?pageNo=0`))).toEqual([400, '100419'])
})

test.each(['pageSize=2001', 'pageSize=0', 'pageNo=-1', 'startTime=yesterday'])(
  'refuses %s with 100216 [history.limits]',
  async (query) => {
    const call = await business(stillEmulator())

    expect(verdict(await call(`${ofMeter}&${query}`))).toEqual([400, '100216'])
  },
)

test('answers an unknown device with 200 and an error [history.unknown-device]', async () => {
  const call = await business(stillEmulator())

  expect(verdict(await call(`${paths.history}?deviceId=none&pageNo=0`))).toEqual([200, '100418'])
})

test('deletes reports after 90 days, or the time of the switch [history.life]', async () => {
  for (const [behaviour, life] of [
    [{}, 90],
    [{ historyLife: (7 * day) / 1000 }, 7],
  ] as const) {
    const emulator = stillEmulator({
      behaviour,
      apps: [{ ...demoApp, devices: [{ deviceId: 'a' }] }],
    })
    devicesOf(emulator).report('a', 'S', { x: 1 })
    emulator.clock.advance(life * day)
    const last = await (await business(emulator))(`${paths.history}?deviceId=a&pageNo=0`)
    emulator.clock.advance(1)
    const after = await (await business(emulator))(`${paths.history}?deviceId=a&pageNo=0`)

    expect([last.body.totalCount, after.body.totalCount]).toEqual([1, 0])
  }
})

test('keeps the newest 2000 reports of a device [history.most]', async () => {
  const emulator = stillEmulator({ apps: [{ ...demoApp, devices: [{ deviceId: 'a' }] }] })
  for (let x = 0; x < 2005; x += 1) devicesOf(emulator).report('a', 'S', { x })
  const call = await business(emulator)

  const { body } = await call(`${paths.history}?deviceId=a&pageNo=0`)

  expect([body.totalCount, body.deviceDataHistoryDTOs[0].data]).toEqual([2000, { x: 2004 }])
})

test('answers v1.1.0 too [history.versions]', async () => {
  const call = await business(stillEmulator())

  expect((await call(`${ofMeter.replace('v1.2.0', 'v1.1.0')}&pageNo=0`)).status).toBe(200)
})

test('lists the capabilities of services [capabilities.shape]', async () => {
  const call = await business(stillEmulator())

  const { status, body } = await call(`${paths.capabilities}?deviceId=${meter}`)

  expect(status).toBe(200)
  expect(body.deviceCapabilities).toHaveLength(1)
  const [service] = body.deviceCapabilities[0].serviceCapabilities
  expect(Object.keys(service)).toEqual([
    'serviceId',
    'serviceType',
    'option',
    'description',
    'commands',
    'properties',
  ])
  expect(service.commands[0]).toMatchObject({
    commandName: 'SET_VALVE',
    paras: [{ paraName: 'state', required: true }],
  })
  expect(service.properties[0]).toMatchObject({ propertyName: 'volume', dataType: 'decimal' })
})

test('uses the ids as filters of capabilities [capabilities.filters]', async () => {
  const call = await business(stillEmulator())
  const count = async (query: string) =>
    (await call(`${paths.capabilities}?${query}`)).body.deviceCapabilities.length

  expect([
    await count(''),
    await count(`gatewayId=${gateway}`),
    await count('deviceId=none'),
  ]).toEqual([5, 2, 0])
})
