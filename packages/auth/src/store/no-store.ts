import type { TokenStore } from './token-store.ts'

/** The default store, which keeps nothing: the source itself remembers its token and shares it with no other source. */
export const noStore: TokenStore = {
  read: async () => undefined,
  publish: async (_application, record) => ({ record, ageMs: 0 }),
  // The source itself runs one acquisition at a time and numbers its tokens.
  lease: async () => ({ generation: 0, remainingMs: () => Infinity, release: async () => {} }),
}
