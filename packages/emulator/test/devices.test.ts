import { expect, test } from 'vitest'
import { createEmulator, demoApp, type DeviceSeed, type Emulator } from '../src/index.ts'
import { ask, devices, login, stillEmulator } from './ask.ts'

const many: DeviceSeed[] = Array.from({ length: 300 }, (_, index) => ({
  deviceId: `device-${index}`,
  createTime: `20220101T00${String(index % 60).padStart(2, '0')}${index < 60 ? '00' : '30'}Z`,
}))

async function list(emulator: Emulator, query: string) {
  return devices(emulator, (await login(emulator)).body.accessToken, query)
}

async function one(emulator: Emulator, path: string) {
  const { accessToken } = (await login(emulator)).body
  const headers = { app_key: demoApp.appId, Authorization: `Bearer ${accessToken}` }
  return ask(emulator, path, { headers })
}

const idsOf = (reply: { body: { devices: DeviceSeed[] } }) =>
  reply.body.devices.map(({ deviceId }) => deviceId)

test('lists the seeded devices in the documented shape [devices.shape]', async () => {
  const { status, body } = await list(stillEmulator(), 'pageNo=0')

  expect(status).toBe(200)
  expect(Object.keys(body)).toEqual(['totalCount', 'pageNo', 'pageSize', 'devices'])
  expect(body).toMatchObject({ totalCount: 5, pageNo: 0, pageSize: 25 })
  expect(Object.keys(body.devices[0])).toEqual([
    'deviceId',
    'gatewayId',
    'nodeType',
    'createTime',
    'lastModifiedTime',
    'deviceInfo',
    'services',
    'alarmInfo',
  ])
  for (const device of body.devices) expect(device.createTime).toMatch(/^\d{8}T\d{6}Z$/)
})

test('answers an application without devices as in the capture [devices.shape]', async () => {
  const emulator = stillEmulator({ apps: [{ ...demoApp, devices: [] }] })

  const { text } = await list(emulator, 'pageNo=0&pageSize=10')

  expect(text).toBe('{"totalCount":0,"pageNo":0,"pageSize":10,"devices":[]}')
})

test('requires gatewayId or pageNo [devices.page-or-gateway]', async () => {
  const { status, body } = await list(stillEmulator(), 'pageNo=&gatewayId=')

  expect([status, body]).toEqual([
    400,
    { error_code: '100218', error_desc: "The gatewayId and pageNo can't be both null." },
  ])
})

test('lists a gateway and the devices behind it [devices.gateway]', async () => {
  const { body } = await list(stillEmulator(), 'gatewayId=c39d2f6e-6d0b-4f55-b0de-90a1c7e8d313')

  expect(body).toMatchObject({ totalCount: 2, pageNo: 0 })
})

test('lists devices page by page [devices.page-size]', async () => {
  const emulator = stillEmulator({ apps: [{ ...demoApp, devices: many }] })

  const first = await list(emulator, 'pageNo=0')
  const last = await list(emulator, 'pageNo=1&pageSize=250')
  const beyond = await list(emulator, 'pageNo=9&pageSize=250')

  expect([first.body.totalCount, first.body.devices.length]).toEqual([300, 25])
  expect([last.body.pageNo, last.body.pageSize, last.body.devices.length]).toEqual([1, 250, 50])
  expect(beyond.body.devices).toEqual([])
})

test.each([
  ['pageNo=0&pageSize=0', '100216'],
  ['pageNo=0&pageSize=251', '100216'],
  ['pageNo=0&pageSize=ten', '100216'],
  ['pageNo=-1', '100405'],
  ['pageNo=0&status=SLEEPING', '100405'],
  ['pageNo=0&nodeType=gateway', '100405'],
  ['pageNo=0&sort=UP', '100405'],
  ['pageNo=0&startTime=2022-01-18', '100405'],
])('refuses %s with %s [devices.input]', async (query, code) => {
  const { status, body } = await list(stillEmulator(), query)

  expect([status, body.error_code]).toEqual([400, code])
})

test.each([
  ['status=ONLINE', 3],
  ['status=', 5],
  ['nodeType=GATEWAY', 1],
  ['deviceType=WaterMeter', 1],
  ['location=Harbour+Road', 2],
  ['name=Street%20lamp%2017', 1],
  ['name=Street', 0],
  ['startTime=20220120T101910Z&endTime=20220120T102544Z', 2],
])('filters by %s [devices.filters]', async (query, count) => {
  const { body } = await list(stillEmulator(), `pageNo=0&${query}`)

  expect([body.totalCount, body.devices.length]).toEqual([count, count])
})

test('sorts by time of creation, the newest first by default [devices.sort]', async () => {
  const emulator = stillEmulator()

  const newest = idsOf(await list(emulator, 'pageNo=0'))
  const oldest = idsOf(await list(emulator, 'pageNo=0&sort=ASC'))

  expect(newest).toEqual(oldest.toReversed())
  expect(oldest[0]).toBe('5f1c2a70-8a8f-4a0e-9d4e-2b6d1f0c7a11')
})

test.each(['v1.1.0', 'v1.2.0', 'v1.3.0', 'v1.4.0'])(
  'answers %s [devices.versions]',
  async (version) => {
    const { status } = await one(stillEmulator(), `/iocm/app/dm/${version}/devices?&pageNo=0&`)

    expect(status).toBe(200)
  },
)

test('answers one device, with its imsi only when selected [device.shape]', async () => {
  const emulator = stillEmulator({
    apps: [{ ...demoApp, devices: [{ deviceId: 'a/b', imsi: '460110000000001' }] }],
  })
  const path = '/iocm/app/dm/v1.4.0/devices/a%2Fb'

  const plain = await one(emulator, path)
  const full = await one(emulator, `${path}?select=imsi`)

  expect(plain.status).toBe(200)
  expect(plain.body).toMatchObject({ deviceId: 'a/b', gatewayId: 'a/b', nodeType: 'ENDPOINT' })
  expect(plain.body).not.toHaveProperty('imsi')
  expect(full.body.imsi).toBe('460110000000001')
})

test('answers 404 for a device of another application [device.unknown]', async () => {
  const other = { appId: 'other', secret: 's', devices: [{ deviceId: 'theirs' }] }
  const emulator = stillEmulator({ apps: [demoApp, other] })

  const { status, body } = await one(emulator, '/iocm/app/dm/v1.4.0/devices/theirs')

  expect([status, body]).toEqual([
    404,
    { error_code: '100403', error_desc: 'The device is not existed.' },
  ])
})

test.each([
  ['GET', '/iocm/app/sec/v1.1.0/login', 405],
  ['DELETE', '/iocm/app/dm/v1.4.0/devices', 405],
  ['GET', '/iocm/app/dm/v1.5.0/devices', 404],
  ['POST', '/', 404],
])('answers %s %s with %i and an error body', async (method, path, status) => {
  const answer = await ask(createEmulator(), path, { method })

  expect(answer.status).toBe(status)
  expect(answer.body.error_code).toMatch(/^\d+$/)
  expect(answer.headers.has('Allow')).toBe(status === 405)
})
