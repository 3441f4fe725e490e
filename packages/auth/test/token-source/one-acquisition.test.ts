/** Rule 1: one acquisition at a time, N callers, one login. */
import { expect, test } from 'vitest'
import { createStage } from '../stage/create-stage.ts'

test('logs in once for 50 concurrent cold callers, which get one token', async () => {
  const { tokens, count } = createStage()

  const got = await Promise.all(Array.from({ length: 50 }, () => tokens.get()))

  expect(new Set(got.map((token) => token.accessToken)).size).toBe(1)
  expect(count('login')).toBe(1)
})

test('returns a valid token without asking the platform', async () => {
  const { tokens, count } = createStage()
  const first = await tokens.get()

  const again = await tokens.get()

  expect(again).toBe(first)
  expect(count('login')).toBe(1)
})

test('callers during a login join it', async () => {
  const { tokens, clock, count, slowDown } = createStage()
  slowDown(() => ({ there: 100, back: 100 }))

  const early = tokens.get()
  await clock.advance(150)
  const late = tokens.get()
  await clock.advance(50)

  expect(await late).toBe(await early)
  expect(count('login')).toBe(1)
})

test('peek is synchronous: nothing before the first token, the token after it', async () => {
  const { tokens, count } = createStage()

  expect(tokens.peek()).toBeUndefined()
  expect(count('login')).toBe(0)
  const token = await tokens.get()
  expect(tokens.peek()).toBe(token)
})

test('a closed source finishes the running login and then refuses', async () => {
  const { tokens, clock, slowDown } = createStage()
  slowDown(() => ({ there: 100 }))

  const waiting = tokens.get()
  const closed = tokens.close()
  await clock.advance(100)

  await closed
  expect((await waiting).accessToken).toBeTruthy()
  await expect(tokens.get()).rejects.toThrow(TypeError)
})
