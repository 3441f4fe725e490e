import { expect, test } from 'vitest'
import { createEmulator, demoApp, type Emulator, type EmulatorOptions } from '../src/index.ts'
import { devices, login, logout, postJson, refresh, start, stillEmulator } from './ask.ts'

/** A walk through every API, as the bytes that came back. */
async function walk(emulator: Emulator): Promise<string[]> {
  const first = await login(emulator)
  const renewed = await refresh(emulator, { ...demoApp, refreshToken: first.body.refreshToken })
  const replies = [
    first,
    renewed,
    await devices(emulator, renewed.body.accessToken),
    await devices(emulator, 'wrong'),
    await postJson(emulator, 'login', '{}'),
    await logout(emulator, { accessToken: renewed.body.accessToken }),
  ]
  return [...replies.map(({ text }) => text), JSON.stringify(emulator.journal.entries)]
}

test('answers the same bytes for the same seed and calls', async () => {
  const [one, same, different] = [
    await walk(stillEmulator({ seed: 1 })),
    await walk(stillEmulator({ seed: 1 })),
    await walk(stillEmulator({ seed: 2 })),
  ]

  expect(same).toEqual(one)
  expect(different[0]).not.toBe(one[0])
})

test('reset restores applications, tokens, clock, faults, journal and seed', async () => {
  const emulator = stillEmulator()
  const before = await walk(emulator)
  emulator.apps.create({ appId: 'extra', secret: 'x' })
  emulator.apps.rotateSecret(demoApp.appId, 'other')
  emulator.apps.freeze(demoApp.appId)
  emulator.clock.advance(1e9)
  emulator.faults.next({ status: 503 })

  emulator.reset()

  expect(emulator.apps.list().map(({ appId }) => appId)).toEqual([demoApp.appId])
  expect([emulator.clock.now(), emulator.faults.pending]).toEqual([start, 0])
  expect(emulator.journal.entries).toEqual([])
  expect(await walk(emulator)).toEqual(before)
})

test('reset invalidates every token', async () => {
  const emulator = createEmulator()
  const { accessToken } = (await login(emulator)).body

  emulator.reset()

  expect((await devices(emulator, accessToken)).status).toBe(403)
})

test('shares nothing between emulators', async () => {
  const emulators = Array.from({ length: 50 }, () => createEmulator())
  const logins = await Promise.all(emulators.map((emulator) => login(emulator)))
  const tokens = logins.map(({ body }) => body.accessToken as string)

  emulators[0]!.clock.advance(1e9)
  emulators[1]!.apps.freeze(demoApp.appId)
  emulators[2]!.faults.next({ status: 503 })

  expect((await devices(emulators[3]!, tokens[0]!)).status).toBe(403)
  expect((await devices(emulators[3]!, tokens[3]!)).status).toBe(200)
  expect((await login(emulators[3]!)).status).toBe(200)
  expect(emulators[0]!.journal.count()).toBe(1)
})

test('moves its clock by a step or to a moment, also back', () => {
  let base = 1000
  const { clock } = createEmulator({ now: () => base })

  clock.advance(500)
  const stepped = clock.now()
  clock.set(50)
  base += 7

  expect([stepped, clock.now()]).toEqual([1500, 57])
  expect(() => clock.advance(Number.NaN)).toThrow(TypeError)
})

test('creates different tokens from a random source that repeats itself', async () => {
  const emulator = createEmulator({ random: () => 0.5 })

  const first = (await login(emulator)).body
  const second = (await login(emulator)).body

  const values = [first, second].flatMap((body) => [body.accessToken, body.refreshToken])
  expect(new Set(values).size).toBe(4)
})

test('has the signature of fetch and does not need this', async () => {
  const { fetch } = createEmulator()
  const body = new URLSearchParams(demoApp)
  const url = 'https://platform.test/iocm/app/sec/v1.1.0/login'

  const answers = [
    await fetch(url, { method: 'POST', body }),
    await fetch(new URL(url), { method: 'POST', body }),
    await fetch(new Request(url, { method: 'POST', body })),
    await fetch(new Request(url), { method: 'POST', body }),
  ]

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
})

test('rejects with the reason of an aborted signal, and has not acted', async () => {
  const emulator = createEmulator()
  const signal = AbortSignal.abort(new Error('the caller left'))

  const answer = emulator.fetch('https://platform.test/iocm/app/sec/v1.1.0/login', {
    method: 'POST',
    body: new URLSearchParams(demoApp),
    signal,
  })

  await expect(answer).rejects.toThrow('the caller left')
  expect(emulator.journal.count()).toBe(0)
})

test('advances 30 days without waiting', async () => {
  const options: EmulatorOptions = { seed: 3 }
  const emulator = createEmulator(options)
  const { accessToken, refreshToken } = (await login(emulator)).body

  emulator.clock.advance(30 * 24 * 3600_000)

  expect((await devices(emulator, accessToken)).status).toBe(403)
  expect((await refresh(emulator, { ...demoApp, refreshToken })).status).toBe(401)
})
