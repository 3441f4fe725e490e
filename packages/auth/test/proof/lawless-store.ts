import type { TokenStore } from '@northbound/auth'
import type { ReplicatedStore } from './replicated-store.ts'

/** What many programs have in place of a store: a file or a key that every process overwrites, without a real lease. */
export function lawlessStore(store: ReplicatedStore): TokenStore {
  let leases = 0
  return {
    ...store,
    async publish(_application, record) {
      store.overwrite(record)
      return { record, ageMs: 0 }
    },
    lease: async () => ({
      generation: ++leases,
      remainingMs: () => Number.POSITIVE_INFINITY,
      release: async () => {},
    }),
  }
}
