/** Counts one call of `key`, and says in how many ms the next is allowed when this one is one too many. */
export type RateLimit = (key: string) => Promise<number | undefined>
