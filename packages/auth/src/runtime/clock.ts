/**
 * The source of time of Northbound. Pass your own for tests (`createManualClock` of `@northbound/auth/testing`).
 */
export interface Clock {
  /** Wall-clock time in ms since 1970. May jump. */
  now(): number
  /** Ms since some fixed moment. Never goes back; may pause while a laptop sleeps. */
  monotonic(): number
  /** Runs `task` once after `ms`; returns a function that cancels it. */
  schedule(ms: number, task: () => void): () => void
}

/** The date in a header, in ms since 1970; NaN when it is not a date. */
export function parseDate(header: string | null): number {
  return Date.parse(header ?? '')
}

/** The clock of the host. Globals are read at the time of use, so that fake timers and late polyfills count. */
export const hostClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  schedule(ms, task) {
    const timer = setTimeout(task, ms)
    return () => clearTimeout(timer)
  },
}
