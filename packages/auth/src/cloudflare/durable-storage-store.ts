import { type Clock, hostClock } from '../runtime/clock.ts'
import type { StoredRecord, TokenRecord, TokenStore } from '../store/token-store.ts'
import type { DurableStorage } from './durable-object.ts'

/** What is kept for one application. Times are of the wall clock: an object that starts anew has no other. */
interface Place {
  readonly record?: TokenRecord
  readonly since: number
  /** The greatest generation ever given or stored. */
  readonly generation: number
  /** A lease of an object that was evicted meanwhile ends by itself. */
  readonly lease?: { readonly generation: number; readonly since: number; readonly forMs: number }
}

const empty: Place = { since: 0, generation: 0 }

/** What a store in a Durable Object counts with. */
export interface DurableStorageStoreOptions {
  /** Counts ages and leases. @default the clock of the host */
  clock?: Clock | undefined
}

/**
 * A store in the storage of a Durable Object, for use inside that object. `durableTokens` has one already;
 * take this for an object of your own that does more than hold a token.
 *
 * @param storage `state.storage`, of either kind: SQLite or key-value
 * @param options a clock, where the host's own is not wanted
 * @example
 * ```ts
 * import { createTokenSource } from '@northbound/auth'
 * import { type DurableState, durableStorageStore } from '@northbound/auth/cloudflare'
 *
 * export class Platform {
 *   tokens
 *   constructor(state: DurableState, env: { SECRET: string }) {
 *     const store = durableStorageStore(state.storage)
 *     this.tokens = createTokenSource({ url: 'https://server:8743', appId: 'my-app', secret: env.SECRET, store })
 *   }
 * }
 * ```
 */
export function durableStorageStore(
  storage: DurableStorage,
  { clock = hostClock }: DurableStorageStoreOptions = {},
): TokenStore {
  const keyOf = (application: string) => `northbound:${application}`
  /** A clock that was set back makes nothing younger than new. */
  const elapsed = (since: number) => Math.max(0, clock.now() - since)
  const stored = ({ record, since }: Place): StoredRecord | undefined =>
    record && { record, ageMs: elapsed(since) }

  /** Reads, changes and writes in one piece; without a change nothing is written. */
  const change = (application: string, next: (place: Place) => Place | undefined) =>
    storage.transaction(async (entries) => {
      const place = (await entries.get<Place>(keyOf(application))) ?? empty
      const changed = next(place)
      if (changed) await entries.put(keyOf(application), changed)
      return changed ?? place
    })

  return {
    read: async (application) => stored((await storage.get<Place>(keyOf(application))) ?? empty),
    async publish(application, record) {
      const place = await change(application, (place) =>
        record.generation > (place.record?.generation ?? 0)
          ? {
              ...place,
              record,
              since: clock.now(),
              generation: Math.max(place.generation, record.generation),
            }
          : undefined,
      )
      // Safe: what was refused was refused for a record that is there.
      return stored(place) as StoredRecord
    },
    async lease(application, forMs) {
      const asked = clock.monotonic()
      let isMine = false
      const { generation } = await change(application, (place) => {
        const { lease } = place
        isMine = !lease || elapsed(lease.since) >= lease.forMs
        if (!isMine) return undefined
        const generation = place.generation + 1
        return { ...place, generation, lease: { generation, since: clock.now(), forMs } }
      })
      if (!isMine) return undefined
      return {
        generation,
        remainingMs: () => asked + forMs - clock.monotonic(),
        async release() {
          await change(application, ({ lease, ...place }) =>
            lease?.generation === generation ? place : undefined,
          )
        },
      }
    },
  }
}
