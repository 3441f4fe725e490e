import { type Clock, hostClock } from '../runtime/clock.ts'
import type { StoredRecord, TokenRecord, TokenStore } from '../store/token-store.ts'
import type { DurableStorage } from './durable-object.ts'

/** What is kept for one application. Times are of the wall clock: no other clock survives a restart of the object. */
interface Entry {
  readonly record?: TokenRecord
  readonly since: number
  /** The highest generation ever leased or stored. */
  readonly generation: number
  /** The lease of an evicted object expires by itself. */
  readonly lease?: { readonly generation: number; readonly since: number; readonly forMs: number }
}

const empty: Entry = { since: 0, generation: 0 }

/** Options of {@link durableStorageStore}. */
export interface DurableStorageStoreOptions {
  /** The clock for ages and leases. @default the clock of the host */
  clock?: Clock | undefined
}

/**
 * Keeps the token in the storage of a Durable Object, for use inside that object. `durableTokens` has such a store already;
 * use this one in an object of your own that does more than hold a token.
 *
 * @param storage `state.storage`, of either kind: SQLite or key-value
 * @param options a clock other than the host's
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
  /** After the clock was set back an age is 0, not negative. */
  const elapsed = (since: number) => Math.max(0, clock.now() - since)
  const stored = ({ record, since }: Entry): StoredRecord | undefined =>
    record && { record, ageMs: elapsed(since) }

  /** Reads, changes and writes atomically; without a change nothing is written. */
  const change = (application: string, next: (entry: Entry) => Entry | undefined) =>
    storage.transaction(async (entries) => {
      const entry = (await entries.get<Entry>(keyOf(application))) ?? empty
      const changed = next(entry)
      if (changed) await entries.put(keyOf(application), changed)
      return changed ?? entry
    })

  return {
    read: async (application) => stored((await storage.get<Entry>(keyOf(application))) ?? empty),
    async publish(application, record) {
      const entry = await change(application, (entry) =>
        record.generation > (entry.record?.generation ?? 0)
          ? {
              ...entry,
              record,
              since: clock.now(),
              generation: Math.max(entry.generation, record.generation),
            }
          : undefined,
      )
      // Safe: a record is only refused when a newer one is stored.
      return stored(entry) as StoredRecord
    },
    async lease(application, forMs) {
      const asked = clock.monotonic()
      let isMine = false
      const { generation } = await change(application, (entry) => {
        const { lease } = entry
        isMine = !lease || elapsed(lease.since) >= lease.forMs
        if (!isMine) return undefined
        const generation = entry.generation + 1
        return { ...entry, generation, lease: { generation, since: clock.now(), forMs } }
      })
      if (!isMine) return undefined
      return {
        generation,
        remainingMs: () => asked + forMs - clock.monotonic(),
        async release() {
          await change(application, ({ lease, ...entry }) =>
            lease?.generation === generation ? entry : undefined,
          )
        },
      }
    },
  }
}
