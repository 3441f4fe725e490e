import { keepWarm } from '@northbound/auth'
import { expect, test } from 'vitest'
import { createStage } from '../stage/create-stage.ts'

const hour = 3_600_000

test('renews a token before a call has to wait for it, for days', async () => {
  const { tokens, clock, count } = createStage()
  const stop = keepWarm(tokens, { clock })

  for (let passed = 0; passed < 12; passed++) await clock.advance(hour / 4)

  expect(tokens.peek()).toBeDefined()
  expect(count('login')).toBe(1)
  expect(count('refreshToken')).toBe(3)
  stop()
})

test('a failure is not an unhandled rejection, and the next check tries again', async () => {
  const { tokens, clock, emulator } = createStage()
  emulator.faults.next({ api: 'login', status: 429, body: {} })
  const stop = keepWarm(tokens, { clock })
  await clock.advance(0)
  expect(tokens.peek()).toBeUndefined()

  await clock.advance(60_000)

  expect(tokens.peek()).toBeDefined()
  stop()
})

test('stops on demand', async () => {
  const { tokens, clock, count } = createStage()
  const stop = keepWarm(tokens, { clock })
  await clock.advance(0)

  stop()
  await clock.advance(10 * hour)

  expect(clock.pending).toBe(0)
  expect(count('login') + count('refreshToken')).toBe(1)
})

test('checks at once on the events online, pageshow and visibilitychange', async () => {
  const { tokens, clock } = createStage()
  const stop = keepWarm(tokens, { clock })
  await clock.advance(0)
  clock.shiftWall(hour)
  expect(tokens.peek()).toBeUndefined()

  globalThis.dispatchEvent?.(new Event('online'))
  await clock.advance('dispatchEvent' in globalThis ? 0 : 60_000)

  expect(tokens.peek()).toBeDefined()
  stop()
})
