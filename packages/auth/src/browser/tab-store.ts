import { NorthboundError } from '../errors/northbound-error.ts'
import { type Clock, hostClock } from '../runtime/clock.ts'
import type { StoredRecord, TokenStore } from '../store/token-store.ts'
import { changePlace, type LeaseEntry, type Place } from './change-place.ts'
import { holdLock, isHeld } from './hold-lock.ts'
import { partsOf, type TabHost } from './tab-host.ts'
import { tellGeneration, watchGeneration } from './watch-generation.ts'

/** Which tabs share, and what the store stands on. */
export interface TabStoreOptions {
  /** Of the database, and the beginning of the names of channel and locks. Tabs share what has the same name. @default 'northbound' */
  name?: string | undefined
  /** Counts ages and leases, by its wall clock: the one that all tabs of a machine have in common. @default the clock of the host */
  clock?: Clock | undefined
  /** What the browser offers; each part is read when it is used. @default globalThis */
  host?: TabHost | undefined
}

/**
 * A store that all tabs, frames and workers of an origin share: one login for all of them.
 *
 * The record is in IndexedDB, where one transaction compares and writes. (`localStorage` cannot: each process of a
 * browser has a copy of its own that lags behind, under a Web Lock as well.) Whatever script runs on the origin can
 * read the token there. For a page that must not hold a token there is the proxy; one that has the application's
 * secret can put `sealedStore` around this store.
 *
 * A lease ends by time, and at once when its tab is closed or crashes, as the Web Lock shows that the tab holds
 * meanwhile. A frozen tab keeps its Web Lock, but not its lease. No lock is ever stolen or waited for. While nothing
 * is being asked there is neither lock nor transaction, and the back/forward cache takes the page.
 *
 * Browsers keep storage of frames apart by the site of the page around them: a frame in the page of another site
 * shares with frames of that site only. So do private windows.
 *
 * @throws {TypeError} when the host lacks Web Locks or IndexedDB, as a page from plain `http:` and a server do.
 * Where they are there but refuse (storage forbidden or full, a sandboxed frame) the calls reject with
 * `store-unavailable` and the browser's name for the reason.
 * @example
 * ```ts
 * import { createTokenSource } from '@northbound/auth'
 * import { tabStore } from '@northbound/auth/browser'
 *
 * const tokens = createTokenSource({
 *   url: 'https://server:8743',
 *   appId: 'my-app',
 *   secret: 'my-secret',
 *   store: tabStore(),
 * })
 * ```
 */
export function tabStore(options: TabStoreOptions = {}): TokenStore {
  const { name = 'northbound', clock = hostClock, host = globalThis as TabHost } = options
  partsOf(host)

  const change = <T>(
    application: string,
    mode: IDBTransactionMode,
    look: (place: Place, put: (next: Place) => void) => T,
  ) => changePlace(partsOf(host), name, application, mode, look)

  const stored = ({ record, since }: Place): StoredRecord | undefined =>
    record && { record, ageMs: Math.max(0, clock.now() - since) }

  const channelOf = (application: string) => `${name} ${application}`

  /** A lease that lies in the future was given before the clock was set back: it could hold for years. */
  const isRunning = ({ since, forMs }: LeaseEntry) => {
    const ageMs = clock.now() - since
    return ageMs >= 0 && ageMs < forMs
  }

  return {
    read: (application) => orUnavailable(change(application, 'readonly', stored)),

    async publish(application, record) {
      const place = await orUnavailable(
        change(application, 'readwrite', (place, put) => {
          if (place.record && place.record.generation >= record.generation) return place
          const generation = Math.max(place.generation, record.generation)
          const next = { ...place, record, since: clock.now(), generation }
          put(next)
          return next
        }),
      )
      if (place.record === record) {
        tellGeneration(host, channelOf(application), record.generation)
      }
      return stored(place) as StoredRecord
    },

    async lease(application, forMs) {
      const since = clock.now()
      const start = clock.monotonic()
      const parts = partsOf(host)
      const holder = `${name} ${parts.crypto.randomUUID()}`

      /** The generation of the new lease, or who holds the one that runs, unless that one is known to be dead. */
      const take = (dead?: string) =>
        change(application, 'readwrite', (place, put) => {
          const { lease } = place
          if (lease && lease.holder !== dead && isRunning(lease)) return lease.holder
          const generation = place.generation + 1
          put({ ...place, generation, lease: { holder, since, forMs } })
          return generation
        })

      // The sign of life comes first: a lease without one would be taken away.
      const free = await orUnavailable(holdLock(parts, holder))
      let taken: string | number | undefined
      try {
        taken = await orUnavailable(take())
        if (typeof taken === 'string' && !(await orUnavailable(isHeld(parts, taken)))) {
          taken = await orUnavailable(take(taken))
        }
      } finally {
        if (typeof taken !== 'number') free()
      }
      if (typeof taken !== 'number') return undefined
      const cancel = clock.schedule(forMs, free)
      return {
        generation: taken,
        // The wall clock counts through a sleep, the monotonic one survives a clock set back.
        remainingMs: () => forMs - Math.max(clock.now() - since, clock.monotonic() - start),
        async release() {
          cancel()
          // Without the sign of life the lease is over, even if the line below fails.
          free()
          await change(application, 'readwrite', (place, put) => {
            if (place.lease?.holder === holder) put({ ...place, lease: undefined })
          })
        },
      }
    },

    watch: (application, changed) => watchGeneration(host, channelOf(application), changed),
  }
}

/** What browsers say is in no one language and may name files; the name of the reason is safe, and can be looked up. */
function orUnavailable<T>(answer: Promise<T>): Promise<T> {
  return answer.catch((error: unknown) => {
    const { name = 'unknown' } = Object(error) as { name?: string }
    throw new NorthboundError('store-unavailable', {
      detail: `tabStore: ${name}; allow storage, or use memoryStore or the proxy`,
    })
  })
}
