import type { Clock } from '@northbound/auth'

/** The clock of the host, `times` as fast since `start`, in ms since 1970: all processes that are told the same agree. */
export function hastenedClock(times: number, start: number): Clock {
  return {
    now: () => start + (Date.now() - start) * times,
    monotonic: () => performance.now() * times,
    schedule(ms, task) {
      const timer = setTimeout(task, ms / times)
      return () => clearTimeout(timer)
    },
  }
}
