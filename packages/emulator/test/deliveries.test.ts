import { expect, test, vi } from 'vitest'
import { devicesOf } from '../src/simulator/index.ts'
import { createEmulator, type Emulator, type EmulatorOptions, seedDevices } from '../src/index.ts'
import { note, stillEmulator } from './ask.ts'
import { type Ask, business, gateway, meter, paths, thermometer } from './business.ts'

interface Sent {
  readonly url: string
  readonly init: RequestInit
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any
}

const callbackUrl = 'http://127.0.0.1:9000/na'

/** An emulator whose notifications are collected in a list. */
async function listening(
  types: readonly string[],
  options: EmulatorOptions = {},
): Promise<{ emulator: Emulator; call: Ask; sent: Sent[] }> {
  const sent: Sent[] = []
  const emulator = stillEmulator({
    fetch: async (url, init) => {
      sent.push({ url, init, body: JSON.parse(init.body as string) })
      return new Response(null, { status: 200 })
    },
    ...options,
  })
  const call = await business(emulator)
  for (const notifyType of types) {
    await call(paths.subscriptions, 'POST', { notifyType, callbackUrl })
  }
  return { emulator, call, sent }
}

test('posts the report of a device [notify.data] [deliver.request]', async () => {
  const { emulator, sent } = await listening(['deviceDataChanged', 'deviceDatasChanged'])

  devicesOf(emulator).report(meter, 'Battery', { batteryLevel: 80 })
  expect(sent).toEqual([])
  await emulator.deliveries.idle()

  expect(sent).toHaveLength(1)
  const [{ url, init, body }] = sent as [Sent]
  expect([url, init.method, init.headers, init.redirect]).toEqual([
    callbackUrl,
    'POST',
    { 'Content-Type': 'application/json' },
    'manual',
  ])
  expect(JSON.stringify(body)).toBe(
    JSON.stringify({
      notifyType: 'deviceDataChanged',
      requestId: null,
      deviceId: meter,
      gatewayId: meter,
      service: {
        serviceId: 'Battery',
        serviceType: 'Battery',
        serviceInfo: null,
        data: { batteryLevel: 80 },
        eventTime: '20220224T093000Z',
      },
    }),
  )
})

test('posts several services at once, and each separately [notify.data]', async () => {
  const { emulator, sent } = await listening(['deviceDataChanged', 'deviceDatasChanged'])

  devicesOf(emulator).reportMany(meter, { Battery: { batteryLevel: 1 }, Alarm: { low: true } })
  await emulator.deliveries.idle()

  expect(
    sent.map(({ body }) => [body.notifyType, body.service?.serviceId, body.services?.length]),
  ).toEqual([
    ['deviceDataChanged', 'Battery', undefined],
    ['deviceDataChanged', 'Alarm', undefined],
    ['deviceDatasChanged', undefined, 2],
  ])
})

test('posts registration, changes and deletion of a device [notify.life]', async () => {
  const types = ['deviceAdded', 'bindDevice', 'deviceInfoChanged', 'deviceDeleted']
  const { emulator, call, sent } = await listening(types)

  const { deviceId } = (await call(paths.register, 'POST', { nodeId: 'n' })).body
  devicesOf(emulator).online(deviceId)
  devicesOf(emulator).online(deviceId)
  devicesOf(emulator).offline(deviceId)
  devicesOf(emulator).offline(deviceId)
  await call(`${paths.devices}/${deviceId}`, 'PUT', { name: 'Pump' })
  await call(`${paths.devices}/${gateway}`, 'DELETE')
  await emulator.deliveries.idle()

  const bodies = sent.map(({ body }) => body)
  expect(bodies.map(({ notifyType }) => notifyType)).toEqual([
    'deviceAdded',
    'bindDevice',
    'deviceInfoChanged',
    'deviceInfoChanged',
    'deviceInfoChanged',
    'deviceDeleted',
    'deviceDeleted',
  ])
  expect(Object.keys(bodies[0])).toEqual([
    'notifyType',
    'deviceId',
    'gatewayId',
    'nodeType',
    'deviceInfo',
  ])
  expect(bodies[0]).toMatchObject({ deviceId, deviceInfo: { statusDetail: 'NOT_ACTIVE' } })
  expect(Object.keys(bodies[1])).toEqual(['notifyType', 'deviceId', 'resultCode', 'deviceInfo'])
  expect(bodies[1].resultCode).toBe('succeeded')
  expect(bodies.slice(2, 5).map(({ deviceInfo: { status, name } }) => [status, name])).toEqual([
    ['ONLINE', null],
    ['OFFLINE', null],
    ['OFFLINE', 'Pump'],
  ])
  expect(bodies.slice(5)).toEqual([
    { notifyType: 'deviceDeleted', deviceId: gateway, gatewayId: gateway },
    { notifyType: 'deviceDeleted', deviceId: thermometer, gatewayId: gateway },
  ])
})

test('notifies the callback of a command of each status [notify.command]', async () => {
  const { emulator, call, sent } = await listening(['deviceAdded'])
  const url = 'http://127.0.0.1:9000/commands'
  const command = { serviceId: 'WaterMeter', method: 'SET_VALVE', paras: {} }
  const create = async (more: object = {}) => {
    const body = { deviceId: meter, command, callbackUrl: url, ...more }
    return (await call(paths.commands, 'POST', body)).body.commandId
  }

  const first = await create()
  devicesOf(emulator).acknowledge(first)
  devicesOf(emulator).answer(first, 'SUCCESSFUL', { state: 'open' })
  const second = await create()
  const third = await create({ expireTime: 60 })
  emulator.clock.advance(241_000)
  await emulator.deliveries.idle()

  const result = (commandId: string, resultCode: string, resultDetail: unknown = null) => [
    url,
    { deviceId: meter, commandId, result: { resultCode, resultDetail } },
  ]
  expect(sent.map(({ url, body }) => [url, body])).toEqual([
    result(first, 'SENT'),
    result(first, 'DELIVERED'),
    result(first, 'SUCCESSFUL', { state: 'open' }),
    result(second, 'SENT'),
    result(second, 'TIMEOUT'),
  ])
  expect(
    devicesOf(emulator)
      .commands(meter)
      .find((one) => one.commandId === third)?.status,
  ).toBe('EXPIRED')
})

test('notifies only subscribers, and no other application [notify.subscribed-only]', async () => {
  const { emulator, call, sent } = await listening(['deviceAdded'])
  emulator.apps.create({
    appId: 'other',
    secret: 'other-secret',
    devices: [{ deviceId: 'theirs' }],
  })

  devicesOf(emulator).report('theirs', 'S', {})
  devicesOf(emulator).report(meter, 'S', {})
  await call(paths.subscriptions, 'DELETE')
  await call(paths.register, 'POST', { nodeId: 'n' })
  await emulator.deliveries.idle()

  expect([sent, emulator.deliveries.log]).toEqual([[], []])
})

test('logs the outcome of each notification [deliver.tries]', async () => {
  let count = 0
  const answers = [
    async () => new Response('x', { status: 202 }),
    async () => new Response(null, { status: 503 }),
    async () => new Response(null, { status: 307, headers: { Location: 'http://127.0.0.1:1/' } }),
    () => Promise.reject(new TypeError('fetch failed')),
    () => {
      throw new Error('broken')
    },
  ]
  const { emulator } = await listening(['deviceDataChanged'], {
    fetch: () => answers[count++]!(),
  })

  for (let turn = 0; turn < answers.length; turn += 1)
    devicesOf(emulator).report(meter, 'S', { turn })
  expect(emulator.deliveries.log.map(({ outcome }) => outcome)).toEqual(
    Array(answers.length).fill('waiting'),
  )
  await emulator.deliveries.idle()

  const { log } = emulator.deliveries
  expect(log.map(({ seq, outcome, status }) => [seq, outcome, status])).toEqual([
    [1, 'delivered', 202],
    [2, 'failed', 503],
    [3, 'failed', 307],
    [4, 'failed', undefined],
    [5, 'failed', undefined],
  ])
  expect(log[2]?.note).toBe('a redirect is not followed')
  expect(log[0]).toMatchObject({
    notifyType: 'deviceDataChanged',
    callbackUrl,
    time: emulator.clock.now(),
  })
  expect(count).toBe(5)
})

test('sends notifications one after the other [deliver.in-order]', async () => {
  const going: (() => void)[] = []
  const { emulator } = await listening(['deviceDataChanged'], {
    fetch: () => new Promise((resolve) => going.push(() => resolve(new Response()))),
  })

  devicesOf(emulator).report(meter, 'A', {})
  devicesOf(emulator).report(meter, 'B', {})
  const done = emulator.deliveries.idle()
  await settled()
  const before = going.length
  going[0]!()
  await settled()
  going[1]!()
  await done

  expect([before, going.length]).toEqual([1, 2])
})

test('gives up on an application that does not answer [deliver.patience]', async () => {
  const waits: number[] = []
  let aborted = false
  const { emulator } = await listening(['deviceDataChanged'], {
    wait: async (ms) => {
      waits.push(ms)
    },
    fetch: (_url, { signal }) => {
      signal!.addEventListener('abort', () => (aborted = true))
      return new Promise(() => {})
    },
  })

  devicesOf(emulator).report(meter, 'S', {})
  await emulator.deliveries.idle()

  expect([waits, aborted]).toEqual([[15_000], true])
  expect(emulator.deliveries.log[0]).toMatchObject({
    outcome: 'failed',
    note: expect.stringMatching(/^no answer within 15 s; it is sent again at /),
  })
})

test.each([
  ['http://na.example.test:9000/x', undefined, false],
  ['http://na.example.test:9000/x', ['na.example.test'], true],
  ['http://na.example.test:9000/x', ['na.example.test:9000'], true],
  ['http://na.example.test:9000/x', ['na.example.test:9001'], false],
  ['http://127.0.0.1.example.test:9000/', undefined, false],
  ['http://192.168.0.1:9000/', undefined, false],
  ['http://[::ffff:10.0.0.1]:9000/', undefined, false],
  ['http://0.0.0.0:9000/', undefined, false],
  ['http://127.8.8.8:9000/', undefined, true],
  ['http://[::1]:9000/', undefined, true],
  ['http://localhost:9000/', undefined, true],
])('with %s and %j allowed sends: %s [deliver.this-machine-only]', async (url, allowed, goes) => {
  const { emulator, call, sent } = await listening([], { allowCallbacksTo: allowed })

  const { status } = await call(paths.subscriptions, 'POST', {
    notifyType: 'deviceDataChanged',
    callbackUrl: url,
  })
  const warning = note(emulator)
  devicesOf(emulator).report(meter, 'S', {})
  await emulator.deliveries.idle()

  expect([status, sent.length, emulator.deliveries.log[0]?.outcome]).toEqual([
    201,
    goes ? 1 : 0,
    goes ? 'delivered' : 'refused',
  ])
  if (goes) return
  expect(warning).toContain('nothing will be sent to this callbackUrl')
  expect(emulator.journal.entries.at(-1)).toMatchObject({
    api: 'notification',
    status: 0,
    request: { body: { notifyType: 'deviceDataChanged' } },
    note: expect.stringContaining('name it in the option allowCallbacksTo'),
  })
})

test.each([
  ['http://127.0.0.1:9000/', [9000], true],
  ['http://127.0.0.1:9001/', [9000], false],
  ['http://localhost:80/', [80], true],
  ['http://[::1]:80/', [9000], false],
  ['https://localhost:443/', [443], true],
  ['http://localhost:1/', [], false],
  ['http://localhost:1/', undefined, true],
])('with %s and the ports %j sends: %s [deliver.ports]', async (url, callbackPorts, goes) => {
  const { emulator, call, sent } = await listening([], { callbackPorts })

  await call(paths.subscriptions, 'POST', { notifyType: 'deviceDataChanged', callbackUrl: url })
  devicesOf(emulator).report(meter, 'S', {})
  await emulator.deliveries.idle()

  expect(sent).toHaveLength(goes ? 1 : 0)
  expect(emulator.deliveries.log[0]).toMatchObject(
    goes
      ? { outcome: 'delivered' }
      : { outcome: 'refused', note: 'its port is not one of the option callbackPorts' },
  )
})

/** An emulator whose application answers with these, one after the other; undefined for a connection that fails. */
async function answering(...statuses: readonly (number | undefined)[]) {
  let asked = 0
  const { emulator, sent } = await listening(['deviceDataChanged'], {
    fetch: async (url, init) => {
      const status = statuses[asked++]
      if (status === undefined) throw new TypeError('fetch failed')
      sent.push({ url, init, body: JSON.parse(init.body as string) })
      return new Response(null, { status })
    },
  })
  devicesOf(emulator).report(meter, 'S', { sent: 1 })
  await emulator.deliveries.idle()
  return {
    emulator,
    sent,
    asked: () => asked,
    async advance(ms: number) {
      emulator.clock.advance(ms)
      await emulator.deliveries.idle()
      return emulator.deliveries.log[0]!
    },
  }
}

test.each([undefined, 501, 502, 503, 504])(
  'retries 10 minutes after %s what is accepted then [deliver.again]',
  async (status) => {
    const { emulator, asked, advance } = await answering(status, 200)
    const at = emulator.clock.now() + 600_000
    const [failed] = emulator.deliveries.log
    const before = await advance(599_999)
    const after = await advance(1)

    expect(failed).toMatchObject({
      outcome: 'failed',
      tries: 1,
      againAt: at,
      note: expect.stringMatching(/; it is sent again at 20220224T094000Z$/),
    })
    expect([failed?.status, before]).toEqual([status, failed])
    expect([after.outcome, after.tries, after.status, after.againAt, after.note, asked()]).toEqual([
      'delivered',
      2,
      200,
      undefined,
      undefined,
      2,
    ])
    await advance(6_000_000)
    expect(asked()).toBe(2)
  },
)

test.each([301, 400, 404, 500, 505])('does not retry after %i [deliver.tries]', async (status) => {
  const { emulator, asked, advance } = await answering(status, 200)
  await advance(6_000_000)

  expect([asked(), emulator.deliveries.log[0]?.againAt]).toEqual([1, undefined])
})

test('gives up after 3 tries, and notes it [deliver.tries]', async () => {
  const { asked, advance } = await answering(503, undefined, 504, 200)
  const second = await advance(600_000)
  const third = await advance(600_000)
  await advance(6_000_000)

  expect(second).toMatchObject({ tries: 2, againAt: expect.any(Number) })
  expect(second.status).toBeUndefined()
  expect(third).toMatchObject({
    outcome: 'failed',
    tries: 3,
    status: 504,
    note: expect.stringMatching(/it was tried 3 times, and is not retried$/),
  })
  expect([third.againAt, asked()]).toEqual([undefined, 3])
})

test('sends due retries before new notifications, in one queue [deliver.again]', async () => {
  const still = { now: Date.UTC(2022, 1, 24) }
  const bodies: unknown[] = []
  const { emulator } = await listening(['deviceDataChanged'], {
    now: () => still.now,
    fetch: async (_url, { body }) => {
      bodies.push(JSON.parse(body as string).service.data.x)
      return new Response(null, { status: bodies.length < 3 ? 503 : 200 })
    },
  })
  devicesOf(emulator).report(meter, 'S', { x: 1 })
  devicesOf(emulator).report(meter, 'S', { x: 2 })
  await emulator.deliveries.idle()

  // Without moving the clock.
  still.now += 600_000
  devicesOf(emulator).report(meter, 'S', { x: 3 })
  await emulator.deliveries.idle()

  expect(bodies).toEqual([1, 2, 1, 2, 3])
})

test('a request triggers due retries [deliver.again]', async () => {
  const still = { now: Date.UTC(2022, 1, 24) }
  let asked = 0
  const { emulator, call } = await listening(['deviceDataChanged'], {
    now: () => still.now,
    fetch: async () => new Response(null, { status: asked++ ? 200 : 503 }),
  })
  devicesOf(emulator).report(meter, 'S', {})
  await emulator.deliveries.idle()

  still.now += 600_000
  await call(paths.devices)
  await emulator.deliveries.idle()

  expect(emulator.deliveries.log[0]).toMatchObject({ outcome: 'delivered', tries: 2 })
})

test('a try that the blacklist forbids counts as one [deliver.again]', async () => {
  const { emulator } = await listening(['deviceDataChanged'], {
    fetch: async () => new Response(null, { status: 503 }),
  })
  for (let x = 0; x < 10; x += 1) devicesOf(emulator).report(meter, 'S', { x })
  await emulator.deliveries.idle()
  emulator.clock.advance(600_000)
  await emulator.deliveries.idle()

  const { log } = emulator.deliveries
  expect(log.map(({ tries }) => tries)).toEqual(Array(10).fill(2))
  expect(log[0]).toMatchObject({ status: 503 })
  expect(log[1]?.note).toMatch(/^this address failed 10 times in a row.*; it is sent again at /)
})

test('a reset drops waiting retries', async () => {
  const { emulator, asked } = await answering(503, 200)
  emulator.reset()
  emulator.clock.advance(600_000)
  await emulator.deliveries.idle()

  expect([asked(), emulator.deliveries.log]).toEqual([1, []])
})

test('a delivery that was running at a reset changes no delivery after it', async () => {
  const answers: ((response: Response) => void)[] = []
  const { emulator } = await listening(['deviceDataChanged'], {
    fetch: () => new Promise((resolve) => answers.push(resolve)),
  })
  devicesOf(emulator).report(meter, 'S', {})
  await vi.waitFor(() => expect(answers).toHaveLength(1))
  emulator.reset()
  const call = await business(emulator)
  await call(paths.subscriptions, 'POST', { notifyType: 'deviceDataChanged', callbackUrl })

  devicesOf(emulator).report(meter, 'S', {})
  await vi.waitFor(() => expect(answers).toHaveLength(2))
  const [waiting] = emulator.deliveries.log
  answers[1]!(new Response())
  emulator.clock.advance(600_000)
  await emulator.deliveries.idle()

  expect(waiting).toMatchObject({ seq: 1, outcome: 'waiting', tries: 0 })
  expect(emulator.deliveries.log).toMatchObject([{ seq: 1, outcome: 'delivered', status: 200 }])
  expect(answers).toHaveLength(2)
})

test.each([
  ['number', 10, 200, 1000],
  ['size', 900_000, 4, 18],
])(
  'retries to failing addresses are limited in %s, and take no place of others [deliver.queue]',
  async (_what, characters, addresses, most) => {
    let isDown = true
    let asked = 0
    const { emulator, call } = await listening(['deviceAdded'], {
      fetch: async (url) => {
        if (url === callbackUrl) return new Response()
        asked += 1
        if (isDown) throw new TypeError('fetch failed')
        return new Response()
      },
    })
    for (let at = 0; at < addresses; at += 1) {
      const url = `${callbackUrl}/${at}`
      await call(paths.subscriptions, 'POST', { notifyType: 'deviceDataChanged', callbackUrl: url })
    }
    for (let time = 0; time < 9; time += 1) {
      devicesOf(emulator).report(meter, 'S', { text: 'x'.repeat(characters) })
      await emulator.deliveries.idle()
    }
    const note = emulator.deliveries.log.at(-1)?.note
    await call(paths.register, 'POST', { nodeId: 'n' })
    await emulator.deliveries.idle()
    const other = emulator.deliveries.log.at(-1)
    const failed = asked
    isDown = false
    emulator.clock.advance(600_000)
    await emulator.deliveries.idle()

    expect([failed, asked - failed]).toEqual([9 * addresses, most])
    expect(note).toMatch(/it is not sent again, because too many wait$/)
    expect(other).toMatchObject({ notifyType: 'deviceAdded', outcome: 'delivered' })
  },
)

test('does not call an address for 3 minutes after 10 failures in a row [deliver.blacklist]', async () => {
  let asked = 0
  let status = 503
  const { emulator } = await listening(['deviceDataChanged'], {
    fetch: async () => {
      asked += 1
      return new Response(null, { status })
    },
  })
  const report = async (times: number) => {
    for (let time = 0; time < times; time += 1) devicesOf(emulator).report(meter, 'S', { time })
    await emulator.deliveries.idle()
    return asked
  }

  expect(await report(50)).toBe(10)
  expect(emulator.deliveries.log.at(-1)).toMatchObject({
    outcome: 'failed',
    note: expect.stringContaining('failed 10 times in a row'),
  })
  emulator.clock.advance(179_999)
  expect(await report(1)).toBe(10)

  // One more failure is enough to block the address again.
  emulator.clock.advance(1)
  expect(await report(5)).toBe(11)

  emulator.clock.advance(180_000)
  status = 200
  expect(await report(2)).toBe(13)
  status = 503
  expect(await report(50)).toBe(23)
})

test('a failing address does not delay others for long [deliver.blacklist]', async () => {
  const waits: number[] = []
  const { emulator, call } = await listening(['deviceDataChanged'], {
    wait: async (ms) => void waits.push(ms),
    fetch: async (url) => (url === callbackUrl ? new Promise(() => {}) : new Response()),
  })
  const good = 'http://127.0.0.1:9001/na'
  await call(paths.subscriptions, 'POST', { notifyType: 'deviceDataChanged', callbackUrl: good })

  for (let time = 0; time < 50; time += 1) devicesOf(emulator).report(meter, 'S', { time })
  await emulator.deliveries.idle()

  const outcomes = emulator.deliveries.log.filter((one) => one.callbackUrl === good)
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(Array(50).fill('delivered'))
  expect(waits.filter((ms) => ms === 15_000).length).toBe(10 + 50)
})

test.each([
  ['many notifications', 1500, 10, 1001],
  ['large notifications', 40, 1_000_000, 17],
])(
  'limits how many of %s wait for an address that never answers [deliver.queue]',
  async (_what, reports, characters, most) => {
    const { emulator } = await listening(['deviceDataChanged'], {
      journalLimit: 10_000,
      fetch: () => new Promise(() => {}),
    })
    devicesOf(emulator).report(meter, 'S', {})
    await settled()

    const text = 'x'.repeat(characters)
    for (let time = 0; time < reports; time += 1) devicesOf(emulator).report(meter, 'S', { text })

    const { log } = emulator.deliveries
    expect(log.filter(({ outcome }) => outcome === 'waiting').length).toBeLessThanOrEqual(most)
    expect(log.at(-1)).toMatchObject({
      outcome: 'failed',
      note: expect.stringContaining('it was never sent'),
    })
    expect(JSON.stringify(log).length).toBeLessThan(18_000_000)
    emulator.reset()
  },
)

test('a reset empties the queue and the list of addresses that failed', async () => {
  let asked = 0
  const { emulator } = await listening(['deviceDataChanged'], {
    fetch: async () => {
      asked += 1
      return new Response(null, { status: 503 })
    },
  })
  for (let time = 0; time < 20; time += 1) devicesOf(emulator).report(meter, 'S', { time })
  await emulator.deliveries.idle()
  emulator.reset()
  const again = await business(emulator)
  await again(paths.subscriptions, 'POST', { notifyType: 'deviceDataChanged', callbackUrl })

  devicesOf(emulator).report(meter, 'S', {})
  await emulator.deliveries.idle()

  expect(asked).toBe(11)
})

test('shows callback addresses without their query', async () => {
  const { emulator, call, sent } = await listening([])
  const url = `${callbackUrl}?key=canary`
  await call(paths.subscriptions, 'POST', { notifyType: 'deviceDataChanged', callbackUrl: url })

  devicesOf(emulator).report(meter, 'S', {})
  await emulator.deliveries.idle()

  expect([sent[0]?.url, emulator.deliveries.log[0]?.callbackUrl]).toEqual([url, callbackUrl])
})

test('does not send a body that is too long', async () => {
  const { emulator, sent } = await listening(['deviceDataChanged'])

  devicesOf(emulator).report(meter, 'S', { text: 'x'.repeat(1_048_577) })
  await emulator.deliveries.idle()

  expect([sent.length, emulator.deliveries.log[0]?.note]).toEqual([0, 'it is too long'])
})

test('reset drops waiting notifications, and dispose aborts them', async () => {
  let asked = 0
  const hang: EmulatorOptions['fetch'] = (_url, { signal }) => {
    asked += 1
    return new Promise((_resolve, reject) =>
      signal!.addEventListener('abort', () => reject(signal!.reason)),
    )
  }
  const { emulator } = await listening(['deviceDataChanged'], { fetch: hang })
  devicesOf(emulator).report(meter, 'S', {})
  devicesOf(emulator).report(meter, 'S', {})
  await settled()

  emulator.reset()
  await emulator.deliveries.idle()
  expect([asked, emulator.deliveries.log]).toEqual([1, []])

  const other = await listening(['deviceDataChanged'], { fetch: () => new Promise(() => {}) })
  devicesOf(other.emulator).report(meter, 'S', {})
  await settled()
  other.emulator[Symbol.dispose]()
  await other.emulator.deliveries.idle()
  expect(other.emulator.deliveries.log[0]?.outcome).toBe('failed')
})

test('keeps as many deliveries as journal entries, in copies', async () => {
  const { emulator } = await listening(['deviceDataChanged'], { journalLimit: 2 })
  for (let x = 0; x < 5; x += 1) devicesOf(emulator).report(meter, 'S', { x })
  await emulator.deliveries.idle()

  const { log } = emulator.deliveries
  ;(log[0]!.body as { notifyType: string }).notifyType = 'changed'

  expect(log.map(({ seq }) => seq)).toEqual([4, 5])
  expect(emulator.deliveries.log[0]?.body).toMatchObject({ notifyType: 'deviceDataChanged' })
})

test('works without subscribers and without fetch', async () => {
  const emulator = createEmulator()

  devicesOf(emulator).report(seedDevices[0]!.deviceId, 'Battery', { batteryLevel: 80 })

  await expect(emulator.deliveries.idle()).resolves.toBeUndefined()
})

/** Runs all pending work. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
}
