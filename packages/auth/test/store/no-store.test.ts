import { createTokenSource } from '@northbound/auth'
import { createManualClock } from '@northbound/auth/testing'
import { createEmulator } from '@northbound/emulator'
import { expect, test } from 'vitest'

test('a source without a store logs in without waiting, and counts its tokens from 1', async () => {
  const app = { appId: 'my-app', secret: 'my-secret' }
  const clock = createManualClock()
  const emulator = createEmulator({ apps: [app], now: clock.now, wait: clock.wait })
  const url = 'https://platform.test:8743'
  const tokens = createTokenSource({ url, ...app, clock, fetch: clock.fetch(emulator.fetch) })

  const first = await clock.run(tokens.get())
  const second = await clock.run(tokens.get({ rejected: first.accessToken }))

  expect([first.generation, second.generation]).toEqual([1, 2])
  expect(second.expiresAt).toBeGreaterThan(clock.now())
  expect(emulator.journal.count('login')).toBe(2)
  // It did not wait.
  expect(clock.monotonic()).toBe(0)
})
