/** Rule 2, second half: a token that a caller named as rejected is never handed to it again, wherever it comes from. */
import {
  createTokenSource,
  memoryStore,
  type TokenSourceOptions,
  type TokenStore,
  withToken,
} from '@northbound/auth'
import { durableStorageStore } from '@northbound/auth/cloudflare'
import { denoKvStore } from '@northbound/auth/deno'
import type { ManualClock } from '@northbound/auth/testing'
import { describe, expect, test } from 'vitest'
import { createStorage } from '../cloudflare/create-storage.ts'
import { createMemoryKv } from '../deno/memory-kv.ts'
import { hintingStore } from '../stage/hinting-store.ts'
import { app, connectionReset, createStage, devices, url } from '../stage/create-stage.ts'

/** Each kind of store in its form in memory. The token source is the same, with or without hints. */
const stores: Record<string, (clock: ManualClock) => TokenStore> = {
  memoryStore: (clock) => memoryStore({ clock }),
  'a store with watch': (clock) => hintingStore(memoryStore({ clock })),
  durableStorageStore: (clock) => durableStorageStore(createStorage(), { clock }),
  denoKvStore: (clock) => denoKvStore(createMemoryKv().kv, { clock }),
}

describe.each(Object.entries(stores))('on %s', (_name, open) => {
  function createSources(change: (store: TokenStore) => TokenStore = (store) => store) {
    const stage = createStage()
    const store = change(open(stage.clock))
    const { clock, fetch } = stage
    let started = 0
    const start = (options: Partial<TokenSourceOptions> = {}) => {
      const id = ++started / 100
      return createTokenSource({ url, ...app, store, clock, fetch, random: () => id, ...options })
    }
    return { ...stage, store, start }
  }

  test('a fresh source logs in for a caller who reports the stored token as rejected', async () => {
    const { start, count, loginElsewhere } = createSources()
    const { accessToken: rejected } = await start().get()
    await loginElsewhere()

    const { accessToken } = await start().get({ rejected })

    expect(accessToken).not.toBe(rejected)
    expect(count('login')).toBe(3)
  })

  test('an idle source logs in once for its caller after two logins of another client', async () => {
    const { start, fetch, count, loginElsewhere } = createSources()
    const idle = start()
    const busy = start()
    const [callIdle, callBusy] = [withToken(idle, { fetch }), withToken(busy, { fetch })]
    await callIdle(devices)
    await loginElsewhere()
    expect((await callBusy(devices)).status).toBe(200)
    await loginElsewhere()
    const before = count('login')

    const answer = await callIdle(devices)

    expect(answer.status).toBe(200)
    expect(count('login') - before).toBe(1)
  })

  test.each([1, 2, 3])(
    'a restarted process is answered after %i foreign logins in a row',
    async (times) => {
      const { start, fetch, loginElsewhere } = createSources()
      await withToken(start(), { fetch })(devices)
      for (let time = 0; time < times; time++) await loginElsewhere()

      const answer = await withToken(start(), { fetch })(devices)

      expect(answer.status).toBe(200)
    },
  )

  test('a rejection that arrives while another caller waits leads to a token that was never rejected', async () => {
    const { start, clock, slowDown, loginElsewhere } = createSources()
    const { accessToken: rejected } = await start().get()
    await loginElsewhere()
    slowDown((path) => (path.endsWith('login') ? { there: 50, back: 50 } : {}))
    const fresh = start()

    const first = fresh.get({ rejected })
    await clock.advance(60)
    const second = fresh.get({ rejected })
    await clock.advance(100)

    expect((await first).accessToken).not.toBe(rejected)
    expect((await second).accessToken).not.toBe(rejected)
  })

  test('the rejection outlives a source whose login failed', async () => {
    const { start, failNext, loginElsewhere, clock } = createSources()
    const { accessToken: rejected } = await start().get()
    await loginElsewhere()
    failNext(connectionReset, connectionReset)
    const failed = start()
      .get({ rejected })
      .catch((error: unknown) => error)
    await clock.advance(60_000)
    expect(await failed).toMatchObject({ kind: 'unreachable' })

    // This source gets no hint.
    const { accessToken } = await start().get()

    expect(accessToken).not.toBe(rejected)
  })
})

test('a rejection is remembered while the store is unavailable', async () => {
  const stage = createStage()
  const { clock, fetch, loginElsewhere } = stage
  let isAway = false
  const inner = memoryStore({ clock })
  const away = () => (isAway ? Promise.reject(new Error('away')) : undefined)
  const store: TokenStore = {
    read: (key) => away() ?? inner.read(key),
    publish: (key, record) => away() ?? inner.publish(key, record),
    lease: (key, forMs) => away() ?? inner.lease(key, forMs),
  }
  const tokens = createTokenSource({ url, ...app, store, clock, fetch })
  const { accessToken: rejected } = await tokens.get()
  await loginElsewhere()
  isAway = true
  await expect(tokens.get({ rejected })).rejects.toMatchObject({ kind: 'store-unavailable' })
  isAway = false
  await clock.advance(2000)

  expect((await tokens.get()).accessToken).not.toBe(rejected)
})

test('a store that was rolled back does not bring a rejected token back', async () => {
  const { clock, fetch, loginElsewhere } = createStage()
  let store = memoryStore({ clock })
  const follow: TokenStore = {
    read: (key) => store.read(key),
    publish: (key, record) => store.publish(key, record),
    lease: (key, forMs) => store.lease(key, forMs),
  }
  const tokens = createTokenSource({ url, ...app, store: follow, clock, fetch })
  const { accessToken: first } = await tokens.get()
  const old = await store.read(`${url}#${app.appId}`)
  await loginElsewhere()
  await tokens.get({ rejected: first })
  store = memoryStore({ clock })
  await store.publish(`${url}#${app.appId}`, { ...old!.record, generation: 90 })

  const { accessToken } = await tokens.get({ rejected: (await tokens.get()).accessToken })

  expect(accessToken).not.toBe(first)
})

test('a caller who joins an acquisition that adopts the token it rejects gets another', async () => {
  const { clock, fetch, count, loginElsewhere } = createStage()
  const inner = memoryStore({ clock })
  const store: TokenStore = {
    ...inner,
    async lease(key, forMs) {
      const lease = await inner.lease(key, forMs)
      const release = async () => {
        await clock.wait(100)
        await lease?.release()
      }
      return lease && { ...lease, release }
    },
  }
  const first = createTokenSource({ url, ...app, store, clock, fetch }).get()
  await clock.advance(100)
  const { accessToken: rejected } = await first
  await loginElsewhere()
  const fresh = createTokenSource({ url, ...app, store, clock, fetch })
  const adopting = fresh.get()
  await clock.advance(50)
  expect(fresh.peek()?.accessToken).toBe(rejected)

  const joined = fresh.get({ rejected })
  await clock.advance(50)
  await adopting
  await clock.advance(100)

  expect((await joined).accessToken).not.toBe(rejected)
  expect(count('login')).toBe(3)
})

test('a token that the platform issues again after its rejection is valid', async () => {
  const { tokens, emulator, count } = createStage()
  emulator.faults.next({ api: 'login', body: { accessToken: 'the same', expiresIn: 60 }, times: 2 })
  const { accessToken: rejected } = await tokens.get()

  await tokens.get({ rejected })
  await tokens.get()

  expect(tokens.peek()?.accessToken).toBe(rejected)
  expect(count('login')).toBe(2)
})

test('the rejection of an own token is returned after one replay', async () => {
  const { tokens, clock, emulator } = createStage()
  let calls = 0
  const call = withToken(tokens, {
    fetch: async () => {
      calls++
      return Response.json({ error_code: '1010005' }, { status: 403 })
    },
  })

  const answer = await call(devices)
  await clock.advance(0)

  expect([answer.status, calls]).toEqual([403, 2])
  expect(emulator.journal.count('login')).toBe(2)
})
