import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { createEmulator } from '../src/index.ts'
import { login } from './ask.ts'

test('printing an emulator shows no secret and no token', async () => {
  const canary = { appId: 'app', secret: 'canary-secret' }
  const emulator = createEmulator({ apps: [canary] })
  const { accessToken, refreshToken } = (await login(emulator, canary)).body

  const printed = [emulator, emulator.apps, emulator.apps.list(), emulator.fetch].map((part) =>
    inspect(part, { depth: Infinity, showHidden: true, getters: true }),
  )

  const leaks = [canary.secret, accessToken, refreshToken].filter((word) =>
    printed.join().includes(word),
  )
  expect(leaks).toEqual([])
})
