import type { TokenStore } from '@northbound/auth'

/** A store behind a wire that takes its time and can be cut; what it was asked before the cut may be done all the same. */
export function flakyStore(
  store: TokenStore,
  pass: (ms: number) => Promise<void>,
  latency: () => number,
  isAway: () => boolean,
): TokenStore {
  const ask = async <T>(work: () => Promise<T>): Promise<T> => {
    await pass(latency())
    if (isAway()) throw new Error('the store is away')
    const answer = await work()
    await pass(latency())
    return answer
  }
  return {
    read: (application) => ask(() => store.read(application)),
    publish: (application, record) => ask(() => store.publish(application, record)),
    async lease(application, forMs) {
      const lease = await ask(() => store.lease(application, forMs))
      return lease && { ...lease, release: () => ask(() => lease.release()) }
    },
  }
}
