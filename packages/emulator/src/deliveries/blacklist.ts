/** Documented (FAQ 00072, international, 2022): 10 failures in a row, and 3 minutes, in ms of virtual time. */
const failuresInRow = 10
const restMs = 180_000
/** How many addresses are kept; beyond that the one that failed first is dropped. */
const mostAddresses = 1000

/** Callback addresses that failed repeatedly, and are not called for a while. */
export interface Blacklist {
  /** The reason why the address is not called now; undefined if it may be called. */
  whyNot(url: string, now: number): string | undefined
  /** Records the outcome of a call. One success removes the address from the list. */
  ended(url: string, now: number, succeeded: boolean): void
}

export function createBlacklist(): Blacklist {
  const failing = new Map<string, { readonly count: number; readonly last: number }>()
  return {
    whyNot(url, now) {
      const { count = 0, last = 0 } = failing.get(url) ?? {}
      // Setting the clock back also ends the pause.
      const rests = count >= failuresInRow && now >= last && now < last + restMs
      return rests
        ? `this address failed ${failuresInRow} times in a row, and is not called for 3 minutes`
        : undefined
    },
    ended(url, now, succeeded) {
      const { count = 0 } = failing.get(url) ?? {}
      failing.delete(url)
      if (!succeeded) failing.set(url, { count: count + 1, last: now })
      const [oldest] = failing.keys()
      if (failing.size > mostAddresses && oldest !== undefined) failing.delete(oldest)
    },
  }
}
