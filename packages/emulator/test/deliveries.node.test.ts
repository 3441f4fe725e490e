import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { devicesOf } from '../src/simulator/index.ts'
import { createEmulator } from '../src/index.ts'
import { serveEmulator } from '../src/node/index.ts'
import { business, meter, paths } from './business.ts'

const got: { url: string; headers: IncomingMessage['headers']; body: string }[] = []
const server = createServer(async (request, response) => {
  let body = ''
  for await (const part of request) body += String(part)
  got.push({ url: request.url ?? '', headers: request.headers, body })
  const moved = request.url === '/moved'
  response.writeHead(moved ? 307 : 200, moved ? { Location: '/elsewhere' } : {})
  response.end('{}')
})
let host = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

test('posts to a real server of this machine, with the fetch of the host [deliver.request]', async () => {
  const emulator = createEmulator()
  const call = await business(emulator)
  for (const path of ['/moved', '/here']) {
    const callbackUrl = host + path
    await call(paths.subscriptions, 'POST', { notifyType: 'deviceDataChanged', callbackUrl })
  }

  devicesOf(emulator).report(meter, 'Battery', { batteryLevel: 80 })
  await emulator.deliveries.idle()

  expect(got.map(({ url }) => url)).toEqual(['/moved', '/here'])
  expect(JSON.parse(got[1]!.body)).toMatchObject({
    deviceId: meter,
    notifyType: 'deviceDataChanged',
  })
  expect(got[1]!.headers).toMatchObject({ 'content-type': 'application/json' })
  expect(got[1]!.headers).not.toHaveProperty('authorization')
  expect(emulator.deliveries.log.map(({ outcome, status }) => [outcome, status])).toEqual([
    ['failed', 307],
    ['delivered', 200],
  ])
})

test('on a port, due retries are sent without a request [deliver.again]', async () => {
  const still = { now: Date.UTC(2022, 1, 24) }
  let asked = 0
  const emulator = createEmulator({
    now: () => still.now,
    fetch: async () => new Response(null, { status: asked++ ? 200 : 503 }),
  })
  const call = await business(emulator)
  const callbackUrl = `${host}/here`
  await call(paths.subscriptions, 'POST', { notifyType: 'deviceDataChanged', callbackUrl })
  devicesOf(emulator).report(meter, 'Battery', { batteryLevel: 80 })
  await emulator.deliveries.idle()
  const running = await serveEmulator(emulator)
  onTestFinished(() => running.close())

  still.now += 600_000

  await vi.waitFor(() => {
    expect(emulator.deliveries.log[0]).toMatchObject({ outcome: 'delivered', tries: 2 })
  }, 10_000)
})

test('never throws when no server listens', async () => {
  const emulator = createEmulator()
  const call = await business(emulator)
  const callbackUrl = 'http://127.0.0.1:1/'
  await call(paths.subscriptions, 'POST', { notifyType: 'deviceDataChanged', callbackUrl })

  devicesOf(emulator).report(meter, 'Battery', { batteryLevel: 80 })
  await emulator.deliveries.idle()

  expect(emulator.deliveries.log[0]).toMatchObject({ outcome: 'failed' })
})
