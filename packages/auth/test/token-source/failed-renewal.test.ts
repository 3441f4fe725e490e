/** Rule 7: a renewal that fails while the token is valid does not affect callers. */
import { expect, test } from 'vitest'
import { connectionRefused, connectionReset, createStage } from '../stage/create-stage.ts'

const insideTheWindow = 3_600_000 - 60_000

test('serves every caller while the platform fails, with one attempt in 30 s', async () => {
  const { tokens, clock, emulator, count } = createStage()
  const good = await tokens.get()
  await clock.advance(insideTheWindow)
  emulator.faults.next({ api: 'any', code: '50252', times: Number.POSITIVE_INFINITY })

  for (let call = 0; call < 20; call++) expect(await tokens.get()).toBe(good)
  expect(count('refreshToken')).toBe(1)

  await clock.advance(29_999)
  await tokens.get()
  expect(count('refreshToken')).toBe(1)

  await clock.advance(1)
  expect(await tokens.get()).toBe(good)
  expect(count('refreshToken')).toBe(2)
  expect(count('login')).toBe(1)
})

test('a failed background renewal is no unhandled rejection', async () => {
  const { tokens, clock, emulator } = createStage({ duringRenewal: 'use-current' })
  const good = await tokens.get()
  await clock.advance(insideTheWindow)
  emulator.faults.next({ api: 'any', code: '100449', times: 2 })

  // Vitest fails the run on an unhandled rejection.
  expect(await tokens.get()).toBe(good)
  await clock.advance(1)
  expect((await tokens.get()).accessToken).toBe(good.accessToken)
})

test('the first success ends the cool-down', async () => {
  const { tokens, clock, emulator, count } = createStage()
  await tokens.get()
  await clock.advance(insideTheWindow)
  emulator.faults.next({ api: 'refreshToken', code: '50252' })
  await tokens.get()
  await clock.advance(30_000)

  const renewed = await tokens.get()

  expect(renewed.generation).toBe(2)
  expect(count('refreshToken')).toBe(2)
})

test('a possibly invalid token is served until it is rejected, and then replaced without a pause', async () => {
  const { tokens, clock, failNext, count } = createStage()
  const suspect = await tokens.get()
  await clock.advance(insideTheWindow)
  failNext(connectionReset)
  expect(await tokens.get()).toBe(suspect)

  const replaced = await tokens.get({ rejected: suspect.accessToken })

  expect(replaced.generation).toBe(2)
  expect(count('login')).toBe(2)
})

test('callers get the error when the token has expired as well', async () => {
  const { tokens, clock, failNext } = createStage()
  await tokens.get()
  await clock.advance(3_600_000)
  failNext(connectionRefused, connectionRefused, connectionRefused)
  const failed = tokens.get().catch((error: unknown) => error)
  await clock.advance(10_000)

  expect(await failed).toMatchObject({ kind: 'unreachable', retry: 'later', reached: 'no' })
})
