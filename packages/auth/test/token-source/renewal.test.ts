/** Rule 5: renewal ahead of the end, by refreshToken first, decided on read. */
import { expect, test } from 'vitest'
import { createStage } from '../stage/create-stage.ts'

const hour = 3_600_000
const minute = 60_000

test('does not renew a token of an hour before its last three minutes', async () => {
  const { tokens, clock, count } = createStage()
  await tokens.get()

  await clock.advance(hour - 3 * minute - 1)
  await tokens.get()
  expect(count('refreshToken')).toBe(0)

  await clock.advance(1)
  await tokens.get()
  expect(count('refreshToken')).toBe(1)
  expect(count('login')).toBe(1)
})

test('jitter starts the renewal up to twice as early', async () => {
  const { tokens, clock, count } = createStage({ random: () => 0.999 })
  await tokens.get()

  await clock.advance(hour - 5.9 * minute)
  await tokens.get()

  expect(count('refreshToken')).toBe(1)
})

test('logs in when the refreshToken is refused', async () => {
  const { tokens, clock, count, emulator } = createStage()
  await tokens.get()
  await clock.advance(hour - minute)
  emulator.faults.next({ api: 'refreshToken', code: '100208' })

  const token = await tokens.get()

  expect(token.generation).toBe(2)
  expect(count('login')).toBe(2)
})

test('keeps its refreshToken when the answer has none', async () => {
  const { tokens, clock, count, emulator } = createStage()
  await tokens.get()
  await clock.advance(hour - minute)
  emulator.faults.next({
    api: 'refreshToken',
    body: { accessToken: '0123456789abcdef', expiresIn: 3600, refreshToken: null },
  })
  await tokens.get()
  await clock.advance(hour - minute)

  await tokens.get()

  expect(count('refreshToken')).toBe(2)
})

test('an expired token is replaced on the next read, without a timer', async () => {
  const { tokens, clock, emulator } = createStage()
  await tokens.get()
  expect(clock.pending).toBe(0)

  await clock.advance(2 * hour)

  expect(tokens.peek()).toBeUndefined()
  expect((await tokens.get()).generation).toBe(2)
  expect(emulator.journal.entries.at(-1)?.status).toBe(200)
})

test('the lifetime of a token counts from the start of its request', async () => {
  const { tokens, clock, slowDown } = createStage()
  const start = clock.now()
  slowDown(() => ({ there: 1000, back: 4000 }))

  const waiting = tokens.get()
  await clock.advance(5000)

  expect((await waiting).expiresAt).toBe(start + hour)
})

test('a machine that slept for two hours knows that its token has expired', async () => {
  const { tokens, clock } = createStage()
  await tokens.get()

  clock.shiftWall(2 * hour)

  expect(tokens.peek()).toBeUndefined()
})

test('setting the clock back does not prolong the lifetime of a token', async () => {
  const { tokens, clock } = createStage()
  await tokens.get()

  clock.shiftWall(-5 * hour)
  expect(tokens.peek()).toBeDefined()
  await clock.advance(hour)

  expect(tokens.peek()).toBeUndefined()
})

test('a short-lived token is not renewed on every read', async () => {
  const { tokens, clock, emulator, count } = createStage()
  emulator.faults.next({ api: 'login', body: { accessToken: 'short', expiresIn: '20' } })
  await tokens.get()

  await clock.advance(10_000)
  await tokens.get()

  expect(count('login')).toBe(1)
})

test('setting the clock back between two reads does not prolong the lifetime of a token', async () => {
  const { tokens, clock } = createStage()
  await tokens.get()
  expect(tokens.peek()).toBeDefined()

  await clock.advance(hour - 100_000)
  clock.shiftWall(-3_000_000)
  await clock.advance(100_000)

  expect(tokens.peek()).toBeUndefined()
})
