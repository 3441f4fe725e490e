/** Rule 3: lease, re-read, check, login, publish, release. */
import { createTokenSource, memoryStore, type TokenStore } from '@northbound/auth'
import { expect, test } from 'vitest'
import { app, createStage, silence, url } from '../stage/create-stage.ts'
import { hintingStore } from '../stage/hinting-store.ts'

const application = `${url}#${app.appId}`
const hour = 3_600_000

/** Two sources as in two processes: one store, one platform, one clock. */
function createTwo(change: (store: TokenStore) => TokenStore = (store) => store) {
  const stage = createStage()
  const store = change(memoryStore({ clock: stage.clock }))
  const source = () =>
    createTokenSource({
      url,
      ...app,
      store,
      clock: stage.clock,
      fetch: stage.fetch,
      random: () => 0,
    })
  return { ...stage, store, first: source(), second: source(), source }
}

test('logs in once for 50 cold callers in each of 5 processes', async () => {
  const { source, clock, slowDown, count } = createTwo()
  slowDown(() => ({ there: 20, back: 20 }))
  const processes = Array.from({ length: 5 }, source)

  const got = Promise.all(
    processes.flatMap((tokens) => Array.from({ length: 50 }, () => tokens.get())),
  )
  await clock.advance(1000)

  expect(new Set((await got).map((token) => token.accessToken)).size).toBe(1)
  expect(count('login')).toBe(1)
})

test('logs in once for 100 alternating calls of two processes', async () => {
  const { first, second, count } = createTwo()

  for (let call = 0; call < 50; call++) {
    await first.get()
    await second.get()
  }

  expect(count('login')).toBe(1)
})

test('a token rejected in both processes is replaced once', async () => {
  const { first, second, loginElsewhere, count, clock } = createTwo()
  const { accessToken: rejected } = await first.get()
  await second.get()
  await loginElsewhere()

  const got = Promise.all([first.get({ rejected }), second.get({ rejected })])
  await clock.advance(1000)

  const [a, b] = await got
  expect(a?.accessToken).toBe(b?.accessToken)
  expect(count('login')).toBe(3)
})

test('a renewal by another process is adopted, not repeated', async () => {
  const { first, second, clock, count } = createTwo()
  await first.get()
  await second.get()
  await clock.advance(hour - 60_000)

  const renewed = await first.get()
  const adopted = await second.get()

  expect(adopted.accessToken).toBe(renewed.accessToken)
  expect(count('refreshToken') + count('login')).toBe(2)
})

test('a valid token is served at once while another process renews', async () => {
  const { first, second, clock, slowDown } = createTwo()
  await first.get()
  const good = await second.get()
  await clock.advance(hour - 60_000)
  slowDown(() => ({ there: 100 }))

  const renewing = first.get()
  await clock.advance(10)

  expect(await second.get()).toBe(good)
  await clock.advance(100)
  await renewing
})

test('takes over after the lease of a crashed holder expires', async () => {
  const { store, first, clock, count } = createTwo()
  await store.lease(application, 22_000)
  const waiting = first.get()

  await clock.advance(21_900)
  expect(count('login')).toBe(0)
  await clock.advance(300)

  expect((await waiting).accessToken).toBeTruthy()
  expect(count('login')).toBe(1)
})

test('waits for the leases of two holders that crash one after the other', async () => {
  let granted = 0
  const { first, clock, count } = createTwo((store) => ({
    ...store,
    // The first two leases go to processes that crash.
    async lease(key, forMs) {
      const lease = await store.lease(key, forMs)
      return lease && ++granted > 2 ? lease : undefined
    },
  }))
  const waiting = first.get()

  await clock.advance(46_000)

  expect(await waiting).toMatchObject({ accessToken: expect.any(String) })
  expect(count('login')).toBe(1)
})

test('a caller who waits too long for the lease gets lease-timed-out', async () => {
  const { first, clock, count } = createTwo((store) => ({ ...store, lease: async () => undefined }))
  const failed = first.get().catch((error: unknown) => error)

  await clock.advance(57_000)

  expect(await failed).toMatchObject({ kind: 'lease-timed-out', retry: 'later', reached: 'no' })
  expect(count('login')).toBe(0)
})

test('sends nothing under a lease that would expire before the answer', async () => {
  let asked = 0
  const { first, clock, count } = createTwo((store) => ({
    ...store,
    lease: (key, forMs) => store.lease(key, asked++ === 0 ? 11_000 : forMs),
  }))

  const waiting = first.get()
  await clock.advance(0)

  await waiting
  expect(asked).toBe(2)
  expect(count('login')).toBe(1)
})

test('a late publisher drops its token and adopts the newer one', async () => {
  const { store, first, clock, slowDown } = createTwo()
  slowDown(() => ({ back: 5000 }))
  const late = first.get()
  await clock.advance(10)
  const newer = {
    generation: 50,
    accessToken: 'newer',
    lifetimeMs: hour,
    remainingMs: hour,
    issuedBy: 'another',
  }
  await store.publish(application, newer)

  await clock.advance(5000)

  expect((await late).accessToken).toBe('newer')
  expect((await store.read(application))?.record.generation).toBe(50)
})

test('a source does not go back when the store was rolled back', async () => {
  const { first, loginElsewhere } = createTwo((store) => ({
    ...store,
    lease: async (key, forMs) => {
      const lease = await store.lease(key, forMs)
      return lease && { ...lease, generation: 1 }
    },
  }))
  const old = await first.get()
  await loginElsewhere()

  const current = await first.get({ rejected: old.accessToken })

  expect(current.generation).toBeGreaterThan(old.generation)
})

test('releases the lease also when the login fails', async () => {
  const { store, first, emulator } = createTwo()
  emulator.faults.next({ api: 'login', code: '100449' })
  await expect(first.get()).rejects.toMatchObject({ kind: 'application-frozen' })

  expect(await store.lease(application, 1000)).toBeDefined()
})

test('serves a valid token while the store is unavailable', async () => {
  let isAway = false
  const { first, clock, count } = createTwo((store) => ({
    ...store,
    read: (key) => (isAway ? Promise.reject(new Error('away')) : store.read(key)),
    lease: (key, forMs) => (isAway ? Promise.reject(new Error('away')) : store.lease(key, forMs)),
  }))
  const good = await first.get()
  isAway = true
  await clock.advance(hour - 60_000)

  expect(await first.get()).toBe(good)
  await clock.advance(60_000)
  await expect(first.get()).rejects.toMatchObject({ kind: 'store-unavailable', retry: 'later' })
  isAway = false
  await clock.advance(1000)
  expect((await first.get()).generation).toBeGreaterThan(good.generation)
  expect(count('login') + count('refreshToken')).toBe(2)
})

test('uses a token that the store cannot keep', async () => {
  const { first, count } = createTwo((store) => ({
    ...store,
    publish: () => Promise.reject(new Error('full')),
  }))

  expect((await first.get()).accessToken).toBeTruthy()
  expect(count('login')).toBe(1)
})

test('publishes a record again that the store could not keep', async () => {
  let isFull = true
  const { store, first, second, clock, count } = createTwo((inner) => ({
    ...inner,
    publish: (key, record) =>
      isFull ? Promise.reject(new Error('full')) : inner.publish(key, record),
  }))
  const { accessToken } = await first.get()
  isFull = false
  await first.get()
  expect(await store.read(application)).toBeUndefined()
  await clock.advance(1000)

  await first.get()
  await clock.advance(0)

  expect((await store.read(application))?.record).toMatchObject({
    accessToken,
    remainingMs: hour - 1000,
  })
  expect((await second.get()).accessToken).toBe(accessToken)
  expect(count('login')).toBe(1)
})

test('a hint of the store brings the newer token without a call', async () => {
  let hint = () => {}
  let ended = 0
  const { first, second, store, loginElsewhere, clock } = createTwo((inner) => ({
    ...inner,
    watch: (_key, changed) => {
      hint = changed
      return () => ended++
    },
  }))
  const { accessToken: rejected } = await first.get()
  await second.get()
  await loginElsewhere()
  const newer = await first.get({ rejected })

  hint()
  await clock.advance(0)

  expect(second.peek()?.accessToken).toBe(newer.accessToken)
  await second.close()
  expect(ended).toBe(1)
  expect(await store.read(application)).toBeDefined()
})

test('a holder without an answer of the platform delays others without failing them', async () => {
  const { first, second, clock, failNext, count } = createTwo()
  failNext(silence)
  const holder = first.get().catch(() => undefined)
  await clock.advance(10)
  const other = second.get()

  await clock.advance(21_000)

  expect((await other).accessToken).toBeTruthy()
  await holder
  expect(count('login')).toBe(1)
})

test('a hint while others wait for the lease does not make them log in', async () => {
  const { source, clock, slowDown, count } = createTwo(hintingStore)
  slowDown(() => ({ there: 30, back: 30 }))

  const got = Promise.all(Array.from({ length: 5 }, () => source().get()))
  await clock.advance(2000)

  expect(new Set((await got).map((token) => token.accessToken)).size).toBe(1)
  expect(count('login')).toBe(1)
})

test('a late publisher that knows the newer token does not overwrite it', async () => {
  const { store, first, clock, slowDown } = createTwo(hintingStore)
  slowDown(() => ({ back: 5000 }))
  const late = first.get()
  await clock.advance(10)
  await store.publish(application, {
    generation: 50,
    accessToken: 'newer',
    lifetimeMs: hour,
    remainingMs: hour,
    issuedBy: 'another',
  })

  await clock.advance(5000)

  expect((await late).accessToken).toBe('newer')
  expect((await store.read(application))?.record.accessToken).toBe('newer')
})
