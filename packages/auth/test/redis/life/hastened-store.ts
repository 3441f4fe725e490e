import type { StoredRecord, TokenStore } from '@northbound/auth'

/**
 * A store for a simulation that runs `times` as fast. Ages and leases use the clock of Redis, which cannot be changed: leases are
 * requested that much shorter, and the times of the store are multiplied.
 */
export function hastenedStore(store: TokenStore, times: number): TokenStore {
  const hasten = ({ record, ageMs }: StoredRecord) => ({ record, ageMs: ageMs * times })
  return {
    ...store,
    async read(application) {
      const stored = await store.read(application)
      return stored && hasten(stored)
    },
    publish: async (application, record) => hasten(await store.publish(application, record)),
    async lease(application, forMs) {
      const lease = await store.lease(application, forMs / times)
      return lease && { ...lease, remainingMs: () => lease.remainingMs() * times }
    },
  }
}
