import type { TokenRecord } from '@northbound/auth'
import { type TabHost, tabStore } from '@northbound/auth/browser'
import { createManualClock, storeCases } from '@northbound/auth/testing'
import { describe, expect, test, vi } from 'vitest'
import { createOrigin } from './create-origin.ts'
import { passRealTime } from '../real-time.ts'

const application = 'https://platform.test:8743#app'
const recordOf = (generation: number): TokenRecord => ({
  generation,
  accessToken: `access-${generation}`,
  lifetimeMs: 3_600_000,
  remainingMs: 3_600_000,
  issuedBy: 'test',
})

describe('fulfils the contract of every store', () => {
  test.each(storeCases)('$name', async ({ run }) => {
    await using origin = createOrigin()

    await run({
      open: async () => tabStore(origin),
      // Real time: neither transactions nor channels know of another.
      pass: passRealTime,
      async interrupt() {
        origin.forbidStorage()
        return async () => origin.allowStorage()
      },
    })
  })
})

describe('a lease', () => {
  test('passes to the next caller as soon as its tab is closed', async () => {
    await using origin = createOrigin()
    const frame = origin.openFrame()
    const next = tabStore(origin)
    await frame.store.lease(application, 60_000)
    expect(await next.lease(application, 60_000)).toBeUndefined()

    frame.close()

    await vi.waitFor(async () => expect(await next.lease(application, 60_000)).toBeDefined())
  })

  test('of a closed tab goes to exactly one of many callers', async () => {
    await using origin = createOrigin()
    const frame = origin.openFrame()
    await frame.store.lease(application, 60_000)
    frame.close()
    await vi.waitFor(async () => expect(await origin.heldLocks()).toEqual([]))

    const asked = Array.from({ length: 8 }, () => tabStore(origin).lease(application, 60_000))
    const generations = (await Promise.all(asked)).map((lease) => lease?.generation)

    expect(generations.filter(Boolean)).toEqual([2])
  })

  test('expires by time although its frozen tab keeps the Web Lock', async () => {
    await using origin = createOrigin()
    const [frozen, clock] = [createManualClock(), createManualClock()]
    await tabStore({ ...origin, clock: frozen }).lease(application, 1000)
    const next = tabStore({ ...origin, clock })

    await clock.advance(999)
    expect(await next.lease(application, 1000)).toBeUndefined()
    await clock.advance(1)

    expect(await next.lease(application, 1000)).toMatchObject({ generation: 2 })
    expect(await origin.heldLocks()).toHaveLength(2)
  })

  test('leaves no Web Lock and no timer behind: released, expired, or not granted', async () => {
    await using origin = createOrigin()
    const clock = createManualClock()
    const store = tabStore({ ...origin, clock })

    const released = await store.lease(application, 1000)
    expect(await store.lease(application, 1000)).toBeUndefined()
    expect(await origin.heldLocks()).toHaveLength(1)
    await released?.release()
    await vi.waitFor(async () => expect(await origin.heldLocks()).toEqual([]))
    expect(clock.pending).toBe(0)

    await store.lease(application, 1000)
    expect(await origin.heldLocks()).toHaveLength(1)
    await clock.advance(1000)
    await vi.waitFor(async () => expect(await origin.heldLocks()).toEqual([]))
    expect(clock.pending).toBe(0)
  })

  test('leaves no Web Lock and no timer behind when storage fails', async () => {
    await using origin = createOrigin()
    const clock = createManualClock()
    const store = tabStore({ ...origin, clock })
    origin.forbidStorage()

    await expect(store.lease(application, 1000)).rejects.toThrow('store-unavailable')

    await vi.waitFor(async () => expect(await origin.heldLocks()).toEqual([]))
    expect(clock.pending).toBe(0)
  })

  test('ends at a release that storage did not write', async () => {
    await using origin = createOrigin()
    const store = tabStore(origin)
    const lease = await store.lease(application, 60_000)

    origin.forbidStorage()
    await lease?.release().catch(() => {})
    origin.allowStorage()

    await vi.waitFor(async () => expect(await store.lease(application, 60_000)).toBeDefined())
  })

  test('counts the sleep of the machine, and is not prolonged by a clock set back', async () => {
    await using origin = createOrigin()
    const clock = createManualClock()
    const store = tabStore({ ...origin, clock })

    const lease = await store.lease(application, 1000)
    clock.shiftWall(-5000)
    expect(lease?.remainingMs()).toBe(1000)
    clock.shiftWall(5600)

    expect(lease?.remainingMs()).toBe(400)
  })

  test('does not last for a day after the clock was set back a day', async () => {
    await using origin = createOrigin()
    const [frozen, clock] = [createManualClock(), createManualClock()]
    await tabStore({ ...origin, clock: frozen }).lease(application, 1000)

    clock.shiftWall(-86_400_000)

    expect(await tabStore({ ...origin, clock }).lease(application, 1000)).toBeDefined()
  })
})

describe('a record', () => {
  test('has an age of 0 after the clock was set back', async () => {
    await using origin = createOrigin()
    const clock = createManualClock()
    const store = tabStore({ ...origin, clock })

    await store.publish(application, recordOf(1))
    clock.shiftWall(-86_400_000)

    expect(await store.read(application)).toEqual({ record: recordOf(1), ageMs: 0 })
  })

  test('is shared by stores with the same name, and by no others', async () => {
    await using origin = createOrigin()
    await using elsewhere = createOrigin()

    await tabStore(origin).publish(application, recordOf(1))

    expect(await tabStore(elsewhere).read(application)).toBeUndefined()
  })
})

describe('between its operations', () => {
  test('keeps no database open, with a lease held and a watch running', async () => {
    await using origin = createOrigin()
    const store = tabStore(origin)
    const stop = store.watch?.(application, () => {})
    await store.publish(application, recordOf(1))
    await store.lease(application, 60_000)

    expect(await origin.deleteDatabase()).toBe('not blocked')
    stop?.()
  })

  test('sends other tabs only the generation', async () => {
    await using origin = createOrigin()
    const channel = new BroadcastChannel(`${origin.name} ${application}`)
    const messages: unknown[] = []
    channel.onmessage = ({ data }) => messages.push(data)
    const store = tabStore(origin)

    await store.publish(application, recordOf(7))
    await store.publish(application, recordOf(6))
    await store.publish(application, recordOf(8))

    await vi.waitFor(() => expect(messages).toEqual([7, 8]))
    channel.close()
  })

  test('listens while the page is shown, and reads again when it is restored', async () => {
    await using origin = createOrigin()
    const page = new EventTarget()
    const listening = new Set<unknown>()
    let open = 0
    class CountedChannel extends BroadcastChannel {
      constructor(name: string) {
        super(name)
        open++
      }
      override close() {
        super.close()
        open--
      }
    }
    const host = Object.assign(Object.create(origin.host), {
      BroadcastChannel: CountedChannel,
      addEventListener(type: string, listener: () => void) {
        listening.add(listener)
        page.addEventListener(type, listener)
      },
      removeEventListener(type: string, listener: () => void) {
        listening.delete(listener)
        page.removeEventListener(type, listener)
      },
    })
    const changed = vi.fn<() => void>()
    const store = tabStore({ ...origin, host })
    await store.publish(application, recordOf(1))
    expect(open).toBe(0)
    const stop = store.watch?.(application, changed)
    page.dispatchEvent(new Event('pageshow'))
    expect([open, changed.mock.calls.length]).toEqual([1, 0])

    page.dispatchEvent(new Event('pagehide'))
    expect(open).toBe(0)
    page.dispatchEvent(new Event('pageshow'))
    expect([open, changed.mock.calls.length]).toEqual([1, 1])

    stop?.()
    page.dispatchEvent(new Event('pageshow'))
    expect([open, changed.mock.calls.length]).toEqual([0, 1])
    expect(listening.size).toBe(0)
  })

  test('works without BroadcastChannel: other tabs find the record at their next read', async () => {
    await using origin = createOrigin()
    const host = Object.assign(Object.create(origin.host), { BroadcastChannel: undefined })
    const store = tabStore({ ...origin, host })
    const stop = store.watch?.(application, () => {})

    await store.publish(application, recordOf(1))

    expect((await tabStore(origin).read(application))?.record).toEqual(recordOf(1))
    stop?.()
  })
})

describe('names what is missing and an alternative', () => {
  const { navigator, indexedDB, crypto } = globalThis
  test.each<[missing: string, host: TabHost]>([
    ['navigator.locks', { indexedDB, crypto }],
    ['navigator.locks', { indexedDB, crypto, navigator: {} }],
    ['indexedDB', { crypto, navigator }],
    ['crypto.randomUUID', { indexedDB, navigator }],
    // As on a page from plain http:.
    ['crypto.randomUUID', { indexedDB, navigator, crypto: {} as Crypto }],
  ])('without %s', (missing, host) => {
    expect(() => tabStore({ host })).toThrow(TypeError)
    expect(() => tabStore({ host })).toThrow(
      new RegExp(`${missing}.*https:.*memoryStore.*proxy`, 's'),
    )
  })

  test('where storage is forbidden', async () => {
    await using origin = createOrigin()
    const store = tabStore(origin)
    origin.forbidStorage()

    for (const call of callsOf(store)) {
      const error = await call().catch((thrown: unknown) => thrown)
      expect(error).toMatchObject({ kind: 'store-unavailable' })
      expect(String(error)).toMatch(/SecurityError.*memoryStore.*proxy/)
      expect(String(error)).not.toContain('insecure')
    }
  })

  test('where Web Locks are forbidden', async () => {
    await using origin = createOrigin()
    const refused = async () => {
      throw new DOMException('The request was denied.', 'SecurityError')
    }
    const locks = { request: refused, query: refused } as unknown as LockManager
    const store = tabStore({ ...origin, host: { ...origin.host, navigator: { locks } } })

    await expect(store.lease(application, 1000)).rejects.toThrow(/store-unavailable.*SecurityError/)
  })

  test('where storage is full', async () => {
    await using origin = createOrigin()
    const store = tabStore(origin)
    origin.fillStorage()

    for (const call of callsOf(store)) await expect(call()).rejects.toThrow('store-unavailable')
    await vi.waitFor(async () => expect(await origin.heldLocks()).toEqual([]))
  })

  test('where the database has a later version', async () => {
    await using origin = createOrigin()
    await origin.createDatabase(2)

    for (const call of callsOf(tabStore(origin))) {
      await expect(call()).rejects.toThrow(/store-unavailable.*VersionError/)
    }
  })

  test("where the database is someone else's", async () => {
    await using origin = createOrigin()
    await origin.createDatabase(1)

    for (const call of callsOf(tabStore(origin))) {
      await expect(call()).rejects.toThrow(/store-unavailable.*NotFoundError/)
    }
    expect(await origin.deleteDatabase()).toBe('not blocked')
  })
})

function callsOf(store: ReturnType<typeof tabStore>) {
  return [
    () => store.read(application),
    () => store.publish(application, recordOf(1)),
    () => store.lease(application, 1000),
  ]
}
