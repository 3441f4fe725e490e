import type { TokenStore } from '@northbound/auth'

/** A store that tells everyone of each publication at once. */
export function hintingStore(store: TokenStore): TokenStore {
  const listeners = new Set<() => void>()
  return {
    ...store,
    async publish(key, record) {
      const stored = await store.publish(key, record)
      for (const changed of listeners) changed()
      return stored
    },
    watch(_key, changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}
