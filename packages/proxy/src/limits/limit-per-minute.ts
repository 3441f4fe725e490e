import type { RateLimit } from './rate-limit.ts'

const minuteMs = 60_000
/** So many keys are counted at one time; with one more the count of the oldest begins anew. */
const mostKeys = 100_000

interface Count {
  calls: number
  readonly endsAt: number
}

/**
 * A rate limit in the memory of this process. The minute of a key begins with its first call.
 *
 * @param calls allowed to each key in a minute
 * @param now a clock in ms that never goes back
 */
export function limitPerMinute(calls: number, now: () => number): RateLimit {
  const counts = new Map<string, Count>()

  /** Minutes end in the order in which they began, which is the order of the map. */
  function forgetEnded(time: number): void {
    for (const [key, { endsAt }] of counts) {
      if (endsAt > time && counts.size <= mostKeys) return
      counts.delete(key)
    }
  }

  return async (key) => {
    const time = now()
    forgetEnded(time)
    const count = counts.get(key) ?? { calls: 0, endsAt: time + minuteMs }
    count.calls++
    counts.set(key, count)
    return count.calls > calls ? count.endsAt - time : undefined
  }
}
