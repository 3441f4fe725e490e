/**
 * The one place of these tests where real time passes. Nothing waits here for something to happen, for which there are
 * events and `vi.waitFor`: real time is what these tests are about. A lease in a real Redis, file, browser or database
 * runs out by the clock of that, and processes that race have to go at speeds of their own.
 */
import type { Clock } from '@northbound/auth'

/** Resolves after `ms` of real time: `pass` for the conformance kit where the store keeps its time by itself. */
export function passRealTime(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/**
 * The clock of the host, `times` as fast since `start`, in ms since 1970: all processes that are told the same agree,
 * and deadlines of seconds end after real milliseconds.
 */
export function hastenedClock(times: number, start = 0): Clock {
  return {
    now: () => start + (Date.now() - start) * times,
    monotonic: () => performance.now() * times,
    schedule(ms, task) {
      const timer = setTimeout(task, ms / times)
      return () => clearTimeout(timer)
    },
  }
}

/** The clock of the host, which can be put ahead: then the sources of a process believe that time has passed. */
export function jumpingClock(aheadMs = 0): { clock: Clock; jump(ms: number): void } {
  let ahead = aheadMs
  const host = hastenedClock(1)
  return {
    clock: {
      ...host,
      now: () => host.now() + ahead,
      monotonic: () => host.monotonic() + ahead,
    },
    jump(ms) {
      ahead += ms
    },
  }
}
