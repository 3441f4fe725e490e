/** What a program observes, and what its store does, may fail without taking a token from a caller. */
import { createTokenSource, memoryStore, type TokenEvent, type TokenStore } from '@northbound/auth'
import { expect, test } from 'vitest'
import { app, createStage, url } from '../stage/create-stage.ts'

function createSource(change: (store: TokenStore) => Partial<TokenStore>) {
  const stage = createStage()
  const { clock, fetch } = stage
  const inner = memoryStore({ clock })
  const events: TokenEvent[] = []
  const tokens = createTokenSource({
    url,
    ...app,
    clock,
    fetch,
    store: { ...inner, ...change(inner) },
    onEvent: (event) => events.push(event),
  })
  const failures = () =>
    events
      .filter(({ name }) => name === 'northbound.store-failed')
      .map(({ attributes }) => attributes)
  return { ...stage, tokens, failures }
}

test.each([
  [
    'throws',
    () => {
      throw new Error('the log is full')
    },
  ],
  ['rejects', () => Promise.reject(new Error('the log is full'))],
])('an onEvent that %s loses the event and nothing else', async (_how, onEvent) => {
  const { tokens, count } = createStage({ onEvent })

  const first = await tokens.get()
  const second = await tokens.get()

  expect(second).toBe(first)
  expect(count('login')).toBe(1)
  await expect(tokens.get({ rejected: first.accessToken })).resolves.toBeDefined()
})

test('a store that throws synchronously is unavailable, like one that rejects', async () => {
  const { tokens } = createSource(() => ({
    lease() {
      throw Object.assign(new Error('connect to redis://:hunter2@db'), { code: 'ECONNREFUSED' })
    },
  }))

  const error = await tokens.get().catch((thrown: unknown) => thrown)

  expect(error).toMatchObject({ kind: 'store-unavailable', detail: 'ECONNREFUSED' })
  expect(JSON.stringify(error) + String(error)).not.toContain('hunter2')
})

test('a watch that throws is reported, and the caller still gets a token', async () => {
  const { tokens, failures } = createSource(() => ({
    watch() {
      throw new Error('no subscription')
    },
  }))

  expect((await tokens.get()).accessToken).toBeTruthy()
  expect(failures()).toHaveLength(1)
})

test.each(['read', 'lease'] as const)(
  'a store that never answers %s is unavailable within 5 s',
  async (method) => {
    const { tokens, clock } = createSource(() => ({ [method]: () => new Promise(() => {}) }))
    const asked = tokens.get().catch((error: unknown) => error)

    await clock.advance(5000)

    expect(await asked).toMatchObject({
      kind: 'store-unavailable',
      detail: 'no answer in 5000 ms',
    })
  },
)

test('a publish that never answers costs its timeout and not the token', async () => {
  const { tokens, clock, count, failures } = createSource(() => ({
    publish: () => new Promise(() => {}),
  }))
  const asked = tokens.get()

  await clock.advance(5000)

  expect((await asked).accessToken).toBeTruthy()
  expect(count('login')).toBe(1)
  expect(failures()).toEqual([{ detail: 'no answer in 5000 ms' }])
})

test.each([
  ['READONLY You can’t write against a read only replica.', undefined, 'READONLY'],
  ['NOAUTH Authentication required.', undefined, 'NOAUTH'],
  ['permission denied', 'EACCES', 'EACCES'],
  ['the password is SECRET', undefined, undefined],
])('reports why the store failed: %s', async (message, code, detail) => {
  const { tokens } = createSource(() => ({
    read: () => Promise.reject(Object.assign(new Error(message), { code })),
  }))

  await expect(tokens.get()).rejects.toMatchObject({ kind: 'store-unavailable', detail })
})

test('finds the reason inside wrapped errors', async () => {
  const cause = new AggregateError([Object.assign(new Error(), { code: 'ECONNREFUSED' })])
  const { tokens } = createSource(() => ({
    read: () => Promise.reject(new Error('pool', { cause })),
  }))

  await expect(tokens.get()).rejects.toMatchObject({ detail: 'ECONNREFUSED' })
})

test('a store that returns a record of another shape fails at its first answer', async () => {
  const { tokens } = createSource(() => ({
    read: async () => ({ record: 'text' as never, ageMs: 0 }),
  }))

  await expect(tokens.get()).rejects.toMatchObject({
    kind: 'store-unavailable',
    detail: 'the record has another shape',
  })
})

test('two sources on a store that keeps nothing get an error, instead of superseding each other forever', async () => {
  const { clock, fetch } = createStage()
  const inner = memoryStore({ clock })
  const store: TokenStore = { ...inner, read: async () => undefined }
  const events: string[] = []
  const open = () =>
    createTokenSource({
      url,
      ...app,
      clock,
      fetch,
      store,
      onEvent: ({ name }) => events.push(name),
    })
  const sources = [open(), open()]
  const errors: unknown[] = []

  for (let round = 0; round < 6; round++) {
    for (const tokens of sources) {
      const held = tokens.peek()?.accessToken
      await tokens.get({ rejected: held }).catch((error: unknown) => errors.push(error))
    }
  }

  expect(events).toContain('northbound.store-failed')
  expect(errors[0]).toMatchObject({
    kind: 'store-unavailable',
    detail: 'the store keeps no token',
  })
})

test('a store that returns an older record has not kept the new one, and the token is used', async () => {
  const { tokens, failures } = createSource((inner) => ({
    publish: async (application, record) =>
      (await inner.read(application)) ?? inner.publish(application, record),
  }))
  const first = await tokens.get()

  const second = await tokens.get({ rejected: first.accessToken })

  expect(second.accessToken).not.toBe(first.accessToken)
  expect(failures()).toContainEqual({ detail: 'the record was not kept' })
})
