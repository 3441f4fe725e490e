import type { RateLimit } from './rate-limit.ts'

const minuteMs = 60_000
/** Maximum number of counted keys; beyond it the oldest count is dropped. */
const mostKeys = 100_000

interface Count {
  calls: number
  readonly endsAt: number
}

/**
 * A rate limit in the memory of this process. The minute of a key begins with its first call.
 *
 * @param calls allowed calls per key and minute
 * @param now a monotonic clock, in ms
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
