import { createTokenSource } from '@northbound/auth'
import { createEmulator } from '@northbound/emulator'
import { expect, test } from 'vitest'

test('a source alone logs in without asking anyone, and counts its tokens from 1', async () => {
  const app = { appId: 'my-app', secret: 'my-secret' }
  const emulator = createEmulator({ apps: [app] })
  const url = 'https://platform.test:8743'
  const tokens = createTokenSource({ url, ...app, fetch: emulator.fetch, timeoutMs: 500 })

  const first = await tokens.get()
  const second = await tokens.get({ rejected: first.accessToken })

  expect([first.generation, second.generation]).toEqual([1, 2])
  expect(second.expiresAt).toBeGreaterThan(Date.now())
  expect(emulator.journal.count('login')).toBe(2)
})
