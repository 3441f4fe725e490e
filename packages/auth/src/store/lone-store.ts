import type { TokenStore } from './token-store.ts'

/** No store: for a source that shares its token with nobody and remembers it itself. */
export const loneStore: TokenStore = {
  read: async () => undefined,
  publish: async (_application, record) => ({ record, ageMs: 0 }),
  // The source runs one acquisition at a time by itself, and numbers its tokens.
  lease: async () => ({ generation: 0, remainingMs: () => Infinity, release: async () => {} }),
}
