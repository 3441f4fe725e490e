import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { stillEmulator } from './ask.ts'
import { business, lamp, paths } from './business.ts'

const calls = [
  ['GET', paths.devices],
  ['GET', `${paths.devices}/${lamp}`],
  ['PUT', `${paths.devices}/${lamp}`],
  ['DELETE', `${paths.devices}/none`],
  ['GET', paths.history],
  ['GET', paths.capabilities],
  ['POST', paths.register],
  ['POST', paths.register.replace('v1.1.0', 'v2.0.0')],
  ['GET', `${paths.register}/${lamp}`],
  ['POST', paths.commands],
  ['GET', paths.commands],
  ['PUT', `${paths.commands}/none`],
  ['POST', paths.subscriptions],
  ['GET', paths.subscriptions],
  ['DELETE', paths.subscriptions],
] as const

/** Names that the APIs know, so that strange values get far in. */
const names = [
  'deviceId',
  'gatewayId',
  'nodeId',
  'command',
  'serviceId',
  'method',
  'paras',
  'callbackUrl',
  'expireTime',
  'maxRetransmit',
  'notifyType',
  'appId',
  'timeout',
  'psk',
  'verifyCode',
  'imsi',
  'isSecure',
  'deviceInfo',
  'name',
  'mute',
  'status',
  'pageNo',
  'pageSize',
  'property',
  'startTime',
  'cascade',
]
const value = fc.oneof(
  fc.constantFrom(
    lamp,
    'Brightness',
    'CANCELED',
    'deviceAdded',
    'http://127.0.0.1:1/',
    '0',
    'TRUE',
  ),
  fc.constantFrom({ toString: 1, valueOf: 1 }, { __proto__: null }, [], [[1]], null, -1, 1e99),
  fc.jsonValue({ maxDepth: 2 }),
)
const body = fc.dictionary(fc.constantFrom(...names), value)

test('answers random bodies and queries with valid answers of the platform', async () => {
  const emulator = stillEmulator({ fetch: async () => new Response() })
  const call = await business(emulator)
  const parts = fc.tuple(fc.constantFrom(...calls), body, body)
  await fc.assert(
    fc.asyncProperty(parts, async ([[method, path], query, sent]) => {
      const search = new URLSearchParams(
        Object.entries(query).map(([name, value]) => [name, print(value)]),
      )
      const { status, text } = await call(
        `${path}?${search}`,
        method,
        method === 'GET' ? undefined : sent,
      )

      expect([200, 201, 204, 400, 403, 404, 409]).toContain(status)
      expect(text === '' || typeof JSON.parse(text) === 'object').toBe(true)
      expect(() => emulator.snapshot()).not.toThrow()
    }),
    { numRuns: 1500 },
  )
  await emulator.deliveries.idle()
})

function print(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
