/** Documented (FAQ 00072, international, 2022): 10 failures in a row, and 3 minutes, in ms of virtual time. */
const failuresInRow = 10
const restMs = 180_000
/** So many addresses are remembered; of more the one that failed first is forgotten. */
const mostAddresses = 1000

/** Callback addresses that failed again and again, and are left alone for a while. */
export interface Blacklist {
  /** Why the address is not called now. */
  whyNot(url: string, now: number): string | undefined
  /** Takes down how a call of it ended. One success takes it off. */
  ended(url: string, now: number, succeeded: boolean): void
}

export function createBlacklist(): Blacklist {
  const failing = new Map<string, { readonly count: number; readonly last: number }>()
  return {
    whyNot(url, now) {
      const { count = 0, last = 0 } = failing.get(url) ?? {}
      // A clock that was set back ends the pause too.
      const rests = count >= failuresInRow && now >= last && now < last + restMs
      return rests
        ? `this address failed ${failuresInRow} times in a row, and is left alone for 3 minutes`
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
