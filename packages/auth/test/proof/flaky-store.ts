import type { TokenStore } from '@northbound/auth'

export interface Wire {
  /** Waits on the virtual clock. */
  pass(ms: number): Promise<void>
  /** How long the next message takes, in ms. */
  latency(): number
  isAway(): boolean
  /** How often the next hint of a change arrives: lost, once or twice. */
  hints(): number
}

/** A store behind a slow network that can be cut; requests sent before the cut may still be carried out. */
export function flakyStore(store: TokenStore, { pass, latency, isAway, hints }: Wire): TokenStore {
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
    ...(store.watch && {
      watch: (application: string, changed: () => void) =>
        store.watch!(application, () => {
          for (let times = hints(); times > 0; times--) void pass(latency()).then(changed)
        }),
    }),
  }
}
