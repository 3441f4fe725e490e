import { NorthboundError } from '../errors/northbound-error.ts'
import { type Clock, hostClock } from '../runtime/clock.ts'
import type { StoredRecord, TokenStore } from '../store/token-store.ts'
import { changeEntry, type LeaseEntry, type Entry } from './change-entry.ts'
import { holdLock, isHeld } from './hold-lock.ts'
import { partsOf, type TabHost } from './tab-host.ts'
import { tellGeneration, watchGeneration } from './watch-generation.ts'

/** Options of {@link tabStore}. */
export interface TabStoreOptions {
  /** Name of the database, and prefix of the names of channel and locks. Tabs with the same name share. @default 'northbound' */
  name?: string | undefined
  /** The clock for ages and leases. Its wall clock counts, which all tabs of a machine share. @default the clock of the host */
  clock?: Clock | undefined
  /** The APIs of the browser; each part is read when it is used. @default globalThis */
  host?: TabHost | undefined
}

/**
 * A store that all tabs, frames and workers of an origin share: one login for all of them.
 *
 * The record is in IndexedDB, where one transaction compares and writes. (`localStorage` cannot: each process of a
 * browser has its own copy that lags behind, even under a Web Lock.) Every script of the origin can
 * read the token there. A page that must not hold a token uses the proxy; a page that has the application's
 * secret can wrap this store in `sealedStore`.
 *
 * A lease expires by time, and ends at once when its tab is closed or crashes: the tab holds a Web Lock during its lease.
 * A frozen tab keeps its Web Lock, but not its lease. No lock is ever stolen or waited for. While idle the store holds
 * neither lock nor transaction, so the page stays eligible for the back/forward cache.
 *
 * Browsers partition the storage of frames by top-level site: a frame in the page of another site shares only with
 * frames under that site. Private windows are separate as well.
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
    look: (entry: Entry, put: (next: Entry) => void) => T,
  ) => changeEntry(partsOf(host), name, application, mode, look)

  const stored = ({ record, since }: Entry): StoredRecord | undefined =>
    record && { record, ageMs: Math.max(0, clock.now() - since) }

  const channelOf = (application: string) => `${name} ${application}`

  /** A lease that starts in the future does not count. It was granted before the clock was set back, and could last for years. */
  const isRunning = ({ since, forMs }: LeaseEntry) => {
    const ageMs = clock.now() - since
    return ageMs >= 0 && ageMs < forMs
  }

  return {
    read: (application) => orUnavailable(change(application, 'readonly', stored)),

    async publish(application, record) {
      const entry = await orUnavailable(
        change(application, 'readwrite', (entry, put) => {
          if (entry.record && entry.record.generation >= record.generation) return entry
          const generation = Math.max(entry.generation, record.generation)
          const next = { ...entry, record, since: clock.now(), generation }
          put(next)
          return next
        }),
      )
      if (entry.record === record) {
        tellGeneration(host, channelOf(application), record.generation)
      }
      return stored(entry) as StoredRecord
    },

    async lease(application, forMs) {
      const since = clock.now()
      const start = clock.monotonic()
      const parts = partsOf(host)
      const holder = `${name} ${parts.crypto.randomUUID()}`

      /** The generation of a new lease, or the holder of the running one. The lease of a `crashed` holder does not count. */
      const take = (crashed?: string) =>
        change(application, 'readwrite', (entry, put) => {
          const { lease } = entry
          if (lease && lease.holder !== crashed && isRunning(lease)) return lease.holder
          const generation = entry.generation + 1
          put({ ...entry, generation, lease: { holder, since, forMs } })
          return generation
        })

      // The lock comes first: another tab would take over a lease without one.
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
        // The wall clock runs on during a sleep, the monotonic clock survives a clock set back.
        remainingMs: () => forMs - Math.max(clock.now() - since, clock.monotonic() - start),
        async release() {
          cancel()
          // Without its lock the lease is over, even if the next line fails.
          free()
          await change(application, 'readwrite', (entry, put) => {
            if (entry.lease?.holder === holder) put({ ...entry, lease: undefined })
          })
        },
      }
    },

    watch: (application, changed) => watchGeneration(host, channelOf(application), changed),
  }
}

/** Messages of browsers are localised and may name files; the name of the error is safe, and can be looked up. */
function orUnavailable<T>(answer: Promise<T>): Promise<T> {
  return answer.catch((error: unknown) => {
    const { name = 'unknown' } = Object(error) as { name?: string }
    throw new NorthboundError('store-unavailable', {
      detail: `tabStore: ${name}; allow storage, or use memoryStore or the proxy`,
    })
  })
}
