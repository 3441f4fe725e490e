import type { TokenStore } from '@northbound/auth'
import type { LifeNews } from './life-news.ts'

/** A store that tells of each lease and each publication, and of a record that is older than one seen before. */
export function toldStore(store: TokenStore, tell: (news: LifeNews) => void): TokenStore {
  let newest = 0
  const check = (generation: number) => {
    if (generation < newest) tell({ name: 'went back', from: newest, to: generation })
    newest = generation
  }
  return {
    ...store,
    async read(application) {
      const stored = await store.read(application)
      if (stored) check(stored.record.generation)
      return stored
    },
    async publish(application, record) {
      const stored = await store.publish(application, record)
      newest = Math.max(newest, record.generation)
      check(stored.record.generation)
      tell({ name: 'published', accessToken: record.accessToken })
      return stored
    },
    async lease(application, forMs) {
      const lease = await store.lease(application, forMs)
      if (lease) tell({ name: 'leased', generation: lease.generation })
      return lease
    },
  }
}
