import type { TokenRecord, TokenStore } from './token-store.ts'

/**
 * A store that lives and dies with this process. Every token source gets its own unless told otherwise.
 *
 * @example
 * ```ts
 * import { createTokenSource, memoryStore } from '@northbound/auth'
 *
 * const store = memoryStore()
 * const tokens = createTokenSource({ url: 'https://server:8743', appId: 'my-app', secret: 'my-secret', store })
 * ```
 */
export function memoryStore(): TokenStore {
  const records = new Map<string, TokenRecord>()
  return {
    read: async (application) => records.get(application),
    async publish(record) {
      const stored = records.get(record.application)
      if (stored && stored.generation >= record.generation) return stored
      records.set(record.application, record)
      return record
    },
  }
}
