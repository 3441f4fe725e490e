/** Rule 8: retry only what is safe. */
import { memoryStore } from '@northbound/auth'
import { expect, test } from 'vitest'
import {
  app,
  connectionRefused,
  connectionReset,
  createStage,
  silence,
  url,
} from '../stage/create-stage.ts'

test('a login succeeds at the third attempt after two refused connections', async () => {
  const { tokens, clock, failNext, count } = createStage({ random: () => 0.5 })
  failNext(connectionRefused, connectionRefused)

  const waiting = tokens.get()
  await clock.advance(1000)

  expect((await waiting).generation).toBe(1)
  expect(count('login')).toBe(1)
})

test('a login fails after three refused connections, without a fourth attempt', async () => {
  const { tokens, clock, failNext, count } = createStage()
  failNext(connectionRefused, connectionRefused, connectionRefused)
  const failed = tokens.get().catch((error: unknown) => error)

  await clock.advance(10_000)

  expect(await failed).toMatchObject({ kind: 'unreachable' })
  expect(count('login')).toBe(0)
})

test('a refusal is final: many callers, one attempt, until the pause is over', async () => {
  const { tokens, clock, count } = createStage({ secret: 'wrong' })

  for (let call = 0; call < 10; call++) {
    await expect(tokens.get()).rejects.toMatchObject({ kind: 'credentials-rejected' })
  }
  expect(count('login')).toBe(1)

  await clock.advance(300_000)
  await expect(tokens.get()).rejects.toMatchObject({ kind: 'credentials-rejected' })
  expect(count('login')).toBe(2)
})

test('a new secret ends the pause at once', async () => {
  let secret = 'wrong'
  const { tokens, count } = createStage({ secret: async () => secret })
  await expect(tokens.get()).rejects.toMatchObject({ kind: 'credentials-rejected' })
  await expect(tokens.get()).rejects.toMatchObject({ kind: 'credentials-rejected' })
  expect(count('login')).toBe(1)

  secret = app.secret

  expect((await tokens.get()).accessToken).toBeTruthy()
  expect(count('login')).toBe(2)
})

test('waits after an unknown outcome until the first attempt can no longer arrive', async () => {
  const { tokens, clock, failNext, count } = createStage()
  failNext(connectionReset)
  const waiting = tokens.get()

  await clock.advance(9_999)
  expect(count('login')).toBe(0)
  await clock.advance(1)

  expect((await waiting).generation).toBe(1)
  expect(count('login')).toBe(1)
})

test('reads the store after an unknown outcome before it tries again', async () => {
  const store = memoryStore()
  const { tokens, clock, failNext, count } = createStage({ store })
  failNext(connectionReset)
  const waiting = tokens.get()
  await clock.advance(5000)
  // A process whose lease expired long ago publishes late.
  await store.publish(`${url}#${app.appId}`, {
    generation: 9,
    accessToken: 'from elsewhere',
    lifetimeMs: 3_600_000,
    remainingMs: 3_600_000,
    issuedBy: 'another',
  })
  await clock.advance(5000)

  expect((await waiting).accessToken).toBe('from elsewhere')
  expect(count('login')).toBe(0)
})

test('a slow login answered with 500 is not repeated while the first could still act', async () => {
  const { tokens, clock, emulator, count } = createStage()
  emulator.faults.next({ api: 'login', code: '50252' })
  const waiting = tokens.get()

  await clock.advance(9_000)
  expect(count('login')).toBe(1)
  await clock.advance(1_000)

  await waiting
  expect(count('login')).toBe(2)
})

test('gives up after two unknown outcomes', async () => {
  const { tokens, clock, failNext, count } = createStage()
  failNext(silence, connectionReset)
  const failed = tokens.get().catch((error: unknown) => error)

  await clock.advance(20_000)

  expect(await failed).toMatchObject({ kind: 'unreachable', reached: 'maybe' })
  expect(count('login')).toBe(0)
})

test('does not retry after an answer of an unknown shape', async () => {
  const { tokens, emulator, count } = createStage()
  emulator.faults.next({ api: 'login', body: { accessToken: 42 } })

  await expect(tokens.get()).rejects.toMatchObject({
    kind: 'answer-unexpected',
    detail: 'field accessToken',
  })
  expect(count('login')).toBe(1)
})

test('waits as long as the platform asks', async () => {
  const { tokens, clock, failNext, count } = createStage()
  failNext(async () => new Response('', { status: 429, headers: { 'retry-after': '20' } }))
  await expect(tokens.get()).rejects.toMatchObject({ kind: 'throttled', retryAfterMs: 20_000 })

  await clock.advance(19_000)
  await expect(tokens.get()).rejects.toMatchObject({ kind: 'throttled' })
  expect(count('login')).toBe(0)
  await clock.advance(1_000)

  await tokens.get()
  expect(count('login')).toBe(1)
})

test('a failing vault rejects with the error of the vault', async () => {
  const vault = new Error('the vault is sealed')
  const { tokens } = createStage({ secret: () => Promise.reject(vault) })

  await expect(tokens.get()).rejects.toBe(vault)
})
