import { checkShape } from '../snapshot/check-shape.ts'
import type { Store } from '../snapshot/store.ts'

/** The time of the emulator: the base clock plus an offset that a test can change. */
export interface VirtualClock {
  /** Virtual time in ms since 1970. */
  now(): number
  /** Sets the time to `ms` (since 1970); it runs on from there. */
  set(ms: number): void
  /** Moves the time by `ms`, forwards or (negative) backwards. */
  advance(ms: number): void
}

/**
 * The part for the emulator itself. A snapshot holds the time, not the offset: restored
 * days later, its tokens have the same remaining lifetime.
 */
export interface StoredClock extends VirtualClock, Store {}

/** @param base the clock underneath: ms since 1970 */
export function createVirtualClock(base: () => number = () => Date.now()): StoredClock {
  let offset = 0
  const now = () => base() + offset
  const set = (ms: number) => {
    offset += possible('clock.set', ms) - now()
  }
  return {
    now,
    set,
    advance(ms) {
      possible('clock.advance', now() + ms)
      offset += ms
    },
    save: now,
    load(saved) {
      checkShape<number>(saved, 'number', 'clock')
      possible('restore', saved)
      return () => set(saved)
    },
    reset() {
      offset = 0
    },
  }
}

/** Checks that a Date can hold the time, and those of the following years, because answers print them. */
function possible(place: string, time: number): number {
  if (Math.abs(time) <= 8e15) return time
  throw new TypeError(
    `${place}: ms must be a finite number, and result in a time that a Date can hold`,
  )
}
