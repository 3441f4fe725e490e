import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createEmulator, demoApp, type Emulator, type Snapshot } from '../src/index.ts'
import { devices, login, logout, refresh, start, stillEmulator } from './ask.ts'

const other = { appId: 'other', secret: 'other-secret', devices: [{ deviceId: 'theirs' }] }

/** A grant, or what a fault made of it. */
const grant = async (emulator: Emulator) => (await login(emulator)).body ?? {}

/** One thing that may be done to an emulator, by number; gives the bytes that came back. */
const steps: ((emulator: Emulator) => unknown)[] = [
  async (emulator) => (await login(emulator)).text,
  async (emulator) => (await login(emulator, { ...demoApp, secret: 'fresh' })).text,
  async (emulator) => (await login(emulator, other as never)).text,
  async (emulator) => {
    const { refreshToken } = await grant(emulator)
    return (await refresh(emulator, { ...demoApp, refreshToken })).text
  },
  async (emulator) => {
    const { accessToken } = await grant(emulator)
    return (await devices(emulator, accessToken)).text
  },
  async (emulator) => {
    const { accessToken } = await grant(emulator)
    return (await logout(emulator, { accessToken })).status
  },
  ({ clock }) => clock.advance(1_000_000),
  ({ apps }) => apps.rotateSecret(demoApp.appId, 'fresh'),
  ({ apps }) => apps.freeze(demoApp.appId),
  ({ apps }) => apps.unfreeze(demoApp.appId),
  ({ apps }) => apps.get(other.appId) ?? apps.create(other),
  ({ apps }) => apps.get(other.appId) && apps.remove(other.appId),
  ({ apps }) => apps.authorize(demoApp.appId, 'other'),
  ({ faults }) => faults.next({ status: 503, probability: 0.5, nth: 2, times: 3 }),
  ({ faults }) => faults.next({ code: '50252', afterActing: true }),
  ({ faults }) => faults.next({ kind: 'wrong-type', api: 'login', times: Infinity }),
  ({ faults }) => faults.clear(),
]

async function play(emulator: Emulator, plan: readonly number[]): Promise<unknown[]> {
  const seen: unknown[] = []
  for (const step of plan) seen.push(await steps[step]!(emulator))
  return seen
}

const plans = fc.array(fc.nat({ max: steps.length - 1 }), { maxLength: 25 })

test('a restored snapshot is the same, and goes on with the same bytes, also through JSON', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), plans, plans, async (seed, before, after) => {
      const one = stillEmulator({ seed })
      await play(one, before)
      const saved = JSON.stringify(one.snapshot())
      const two = stillEmulator({ seed: 99, apps: [other, demoApp] })
      await play(two, after)
      two.restore(JSON.parse(saved) as Snapshot)

      expect(JSON.stringify(two.snapshot())).toBe(saved)
      expect(two.apps.list()).toEqual(one.apps.list())
      expect(two.faults.pending).toBe(one.faults.pending)
      expect(await play(two, after)).toEqual(await play(one, after))
      expect(two.snapshot()).toEqual(one.snapshot())
    }),
    { numRuns: 150 },
  )
})

test('restores the whole state, including tokens', async () => {
  const emulator = stillEmulator()
  const { accessToken } = (await login(emulator)).body
  const snapshot = emulator.snapshot()
  const frozen = JSON.stringify(snapshot)

  await login(emulator)
  emulator.apps.remove(demoApp.appId)
  emulator.restore(snapshot)
  await login(emulator)
  emulator.restore(snapshot)

  expect((await devices(emulator, accessToken)).status).toBe(200)
  expect(JSON.stringify(snapshot)).toBe(frozen)
})

test('tokens keep their remaining lifetime, whenever it is restored', async () => {
  const first = createEmulator({ now: () => start })
  const { accessToken } = (await login(first)).body
  first.clock.advance(1000)
  const second = createEmulator({ now: () => start + 1e12 })

  second.restore(first.snapshot())
  second.clock.advance(3600_000 - 1001)
  const before = await devices(second, accessToken)
  second.clock.advance(1)
  const after = await devices(second, accessToken)

  expect([before.status, after.status]).toEqual([200, 403])
})

test('is marked as holding secrets, and leaves out the journal', async () => {
  const emulator = stillEmulator()
  await login(emulator)
  const snapshot = emulator.snapshot()
  const text = JSON.stringify(snapshot)

  expect(snapshot).toMatchObject({ version: 1, holdsSecrets: true })
  expect(text).toContain(demoApp.secret)
  emulator.restore(snapshot)
  expect(emulator.journal.count()).toBe(1)
})

test('refuses to save a function', () => {
  const emulator = stillEmulator()
  emulator.faults.next({ when: () => true })

  expect(() => emulator.snapshot()).toThrow('a fault with `when` cannot be saved')
})

test('refuses an invalid snapshot, names the place but not the value, and changes nothing', async () => {
  const emulator = stillEmulator()
  const { accessToken } = (await login(emulator)).body
  await devices(emulator, accessToken)
  emulator.faults.next({ status: 503 })
  const good = JSON.stringify(emulator.snapshot())
  // oxlint-disable-next-line typescript/no-explicit-any
  const broken = (change: (state: any) => unknown): unknown => {
    const snapshot = JSON.parse(good)
    change(snapshot.state)
    return snapshot
  }
  const attempts: [unknown, string][] = [
    [undefined, 'the snapshot is not object'],
    [[], 'the snapshot is not object'],
    ['{}', 'the snapshot is not object'],
    [{ ...JSON.parse(good), version: 2 }, 'version 1'],
    [{ version: 1 }, 'the snapshot.state is not object'],
    [broken((state) => delete state.mint), 'state.mint is missing'],
    [broken((state) => (state.apps = 5)), 'apps is not object'],
    [broken((state) => (state.apps.apps[0].secret = 5)), 'apps.apps[0].secret is not string'],
    [broken((state) => (state.apps.apps[0].appId = '')), 'appId must be'],
    [broken((state) => delete state.apps.apps[0].devices[1].deviceId), 'devices[1].deviceId'],
    [broken((state) => (state.tokens.tokens[0].fate = 'happy')), 'unknown kind or fate'],
    [broken((state) => (state.tokens.latest[0].access = 9)), 'points beyond the list'],
    [broken((state) => (state.clock = null)), 'clock is not number'],
    [broken((state) => (state.random = 'x')), 'random is not number or null'],
    [broken((state) => (state.faults[0].fault.status = 99)), 'status must be'],
    [broken((state) => (state.faults[0].left = 'x')), 'faults[0].left is not number or null'],
  ]

  for (const [attempt, problem] of attempts) {
    expect(() => emulator.restore(attempt as Snapshot)).toThrow(TypeError)
    expect(() => emulator.restore(attempt as Snapshot)).toThrow(problem)
    expect(JSON.stringify(emulator.snapshot())).toBe(good)
  }
})

test('is safe against names of prototypes', () => {
  const emulator = stillEmulator({ apps: [{ appId: '__proto__', secret: 'constructor' }] })
  const text = JSON.stringify(emulator.snapshot()).replace('"state":{', '"state":{"__proto__":1,')

  emulator.restore(JSON.parse(text) as Snapshot)

  expect(emulator.apps.get('__proto__')).toMatchObject({ logins: 0 })
  expect(({} as Record<string, unknown>)['apps']).toBeUndefined()
})
