/** Counts a call of `key`. Resolves to undefined, or, when the call exceeds the limit, to the ms until the next is allowed. */
export type RateLimit = (key: string) => Promise<number | undefined>
