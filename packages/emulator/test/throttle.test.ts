import { expect, test } from 'vitest'
import { demoApp, type EmulatorOptions } from '../src/index.ts'
import { ask, login, note, stillEmulator } from './ask.ts'
import { business, paths, verdict } from './business.ts'

const list = `${paths.devices}?pageNo=0`
const hundred: EmulatorOptions = { behaviour: { throttle: 100 } }

test('allows 100 calls in 60 s when switched on, by the virtual clock [gate.throttle]', async () => {
  const emulator = stillEmulator(hundred)
  const call = await business(emulator)
  for (let count = 0; count < 100; count += 1) expect((await call(list)).status).toBe(200)

  const refused = await call(list)
  const reason = note(emulator)
  emulator.clock.advance(59_999)
  const still = await call(list)
  emulator.clock.advance(1)

  expect(refused.body).toEqual({ resultcode: '1010009', resultmsg: 'app throttle exceed.' })
  expect([verdict(refused), verdict(still)]).toEqual([
    [403, '1010009'],
    [403, '1010009'],
  ])
  expect(refused.headers.get('Retry-After')).toBeNull()
  expect(reason).toContain('more than 100 calls in 60 s')
  expect((await call(list)).status).toBe(200)
})

test('allows any number of calls by default [gate.throttle]', async () => {
  const call = await business(stillEmulator())
  for (let count = 0; count < 250; count += 1) expect((await call(list)).status).toBe(200)
})

test('counts each application separately, and no refused token [gate.throttle-counts]', async () => {
  const other = { appId: 'other', secret: 'other-secret' }
  const emulator = stillEmulator({ apps: [demoApp, other], behaviour: { throttle: 2 } })
  const call = await business(emulator)
  const theirs = await business(emulator, other)
  const bad = { app_key: demoApp.appId, Authorization: 'Bearer x' }
  for (let count = 0; count < 5; count += 1) await ask(emulator, list, { headers: bad })

  const answers = [await call(list), await theirs(list), await call(list), await call(list)]

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 403])
  expect((await login(emulator)).status).toBe(200)
})

test('checks flow control after the token, before the appId of the query [gate.order]', async () => {
  const emulator = stillEmulator({ behaviour: { throttle: 1 } })
  const call = await business(emulator)
  const headers = { app_key: demoApp.appId, Authorization: 'Bearer x' }
  await call(list)

  const answers = [
    await ask(emulator, `${paths.devices}?appId=nobody`),
    await ask(emulator, `${paths.devices}?appId=nobody`, { headers }),
    await call(`${paths.devices}?appId=nobody`),
  ]
  emulator.clock.advance(60_000)
  const query = await call(`${paths.devices}?appId=nobody`)
  emulator.clock.advance(60_000)
  const input = await call(paths.devices)

  expect([...answers, query, input].map(verdict)).toEqual([
    [401, '100025'],
    [403, '1010005'],
    [403, '1010009'],
    [403, '100203'],
    [400, '100218'],
  ])
})

test('starts counting again on reset, and when the clock is set back', async () => {
  const emulator = stillEmulator({ behaviour: { throttle: 1 } })
  await (
    await business(emulator)
  )(list)
  emulator.reset()
  const call = await business(emulator)
  const first = await call(list)
  emulator.clock.advance(-1)

  expect([first.status, (await call(list)).status]).toEqual([200, 200])
})

test('has switches for the frozen code and the page size [frozen.code] [devices.page-size]', async () => {
  const frozen = [{ ...demoApp, frozen: true }]
  const codes = [
    await login(stillEmulator({ apps: frozen })),
    await login(stillEmulator({ apps: frozen, profile: 'cn-2024' })),
    await login(
      stillEmulator({ apps: frozen, profile: 'cn-2024', behaviour: { frozenCode: '100449' } }),
    ),
  ]
  const call = await business(stillEmulator({ behaviour: { listPageSize: 1 } }))

  expect(codes.map(verdict)).toEqual([
    [400, '100449'],
    [400, '100247'],
    [400, '100449'],
  ])
  expect((await call(list)).body).toMatchObject({ totalCount: 5, pageSize: 1 })
})

test.each(['throttle', 'historyLife', 'registrationTimeout', 'commandAcknowledgeTime'])(
  'refuses an invalid %s',
  (name) => {
    expect(() => stillEmulator({ behaviour: { [name]: -1 } })).toThrow(`behaviour.${name} must be`)
    expect(() => stillEmulator({ behaviour: { [name]: Number.NaN } })).toThrow(TypeError)
  },
)
