import { type Clock, hostClock } from '../runtime/clock.ts'
import type { Lease, StoredRecord, TokenRecord, TokenStore } from './token-store.ts'

interface Entry {
  record?: TokenRecord
  since: number
  generation: number
  leasedUntil: number
  /** Tells the current lease from earlier ones. */
  holder?: Lease
}

/** Options of {@link memoryStore}. */
export interface MemoryStoreOptions {
  /** The clock for ages and leases. @default the clock of the host */
  clock?: Clock | undefined
}

/**
 * A store for the token sources of one process that share an application. The record is lost when the process ends.
 *
 * @param options a clock other than the host's
 * @example
 * ```ts
 * import { createTokenSource, memoryStore } from '@northbound/auth'
 *
 * const store = memoryStore()
 * const tokens = createTokenSource({ url: 'https://server:8743', appId: 'my-app', secret: 'my-secret', store })
 * ```
 */
export function memoryStore({ clock = hostClock }: MemoryStoreOptions = {}): TokenStore {
  const entries = new Map<string, Entry>()
  const now = () => clock.monotonic()
  const entryOf = (application: string) => {
    const entry = entries.get(application) ?? { since: 0, generation: 0, leasedUntil: -1 }
    entries.set(application, entry)
    return entry
  }
  const stored = ({ record, since }: Entry): StoredRecord | undefined =>
    record && { record, ageMs: now() - since }

  return {
    read: async (application) => stored(entryOf(application)),
    async publish(application, record) {
      const entry = entryOf(application)
      if (record.generation > (entry.record?.generation ?? 0)) {
        entry.record = record
        entry.since = now()
        entry.generation = Math.max(entry.generation, record.generation)
      }
      return stored(entry) as StoredRecord
    },
    async lease(application, forMs) {
      const entry = entryOf(application)
      if (now() < entry.leasedUntil) return undefined
      const until = now() + forMs
      entry.leasedUntil = until
      const lease: Lease = {
        generation: ++entry.generation,
        remainingMs: () => until - now(),
        async release() {
          if (entry.holder === lease) entry.leasedUntil = -1
        },
      }
      entry.holder = lease
      return lease
    },
  }
}
