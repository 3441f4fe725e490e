import { type Clock, hostClock } from '../runtime/clock.ts'
import type { Lease, StoredRecord, TokenRecord, TokenStore } from './token-store.ts'

interface Place {
  record?: TokenRecord
  since: number
  generation: number
  leasedUntil: number
  /** Tells the lease of now from those before it. */
  holder?: Lease
}

/** What a store in memory counts with. */
export interface MemoryStoreOptions {
  /** Counts ages and leases. @default the clock of the host */
  clock?: Clock | undefined
}

/**
 * A store for the token sources of one process that share an application. It lives and dies with the process.
 *
 * @param options a clock, where the host's own is not wanted
 * @example
 * ```ts
 * import { createTokenSource, memoryStore } from '@northbound/auth'
 *
 * const store = memoryStore()
 * const tokens = createTokenSource({ url: 'https://server:8743', appId: 'my-app', secret: 'my-secret', store })
 * ```
 */
export function memoryStore({ clock = hostClock }: MemoryStoreOptions = {}): TokenStore {
  const places = new Map<string, Place>()
  const now = () => clock.monotonic()
  const placeOf = (application: string) => {
    const place = places.get(application) ?? { since: 0, generation: 0, leasedUntil: -1 }
    places.set(application, place)
    return place
  }
  const stored = ({ record, since }: Place): StoredRecord | undefined =>
    record && { record, ageMs: now() - since }

  return {
    read: async (application) => stored(placeOf(application)),
    async publish(application, record) {
      const place = placeOf(application)
      if (record.generation > (place.record?.generation ?? 0)) {
        place.record = record
        place.since = now()
        place.generation = Math.max(place.generation, record.generation)
      }
      return stored(place) as StoredRecord
    },
    async lease(application, forMs) {
      const place = placeOf(application)
      if (now() < place.leasedUntil) return undefined
      const until = now() + forMs
      place.leasedUntil = until
      const lease: Lease = {
        generation: ++place.generation,
        remainingMs: () => until - now(),
        async release() {
          if (place.holder === lease) place.leasedUntil = -1
        },
      }
      place.holder = lease
      return lease
    },
  }
}
