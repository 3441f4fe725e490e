import { checkShape } from '../snapshot/check-shape.ts'
import type { Store } from '../snapshot/store.ts'

/** Time as the emulator sees it: the base clock plus an offset that a test can move. */
export interface VirtualClock {
  /** Virtual time in ms since 1970. */
  now(): number
  /** Makes it `ms` (since 1970) now; time goes on from there. */
  set(ms: number): void
  /** Moves time by `ms`, forwards or (negative) backwards. */
  advance(ms: number): void
}

/**
 * What the emulator itself can do besides. A snapshot holds the time, not the offset: restored
 * days later, its tokens have as long to live as they had.
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

/** A time that a Date can show, as the answers have to, and so can those of the next years. */
function possible(place: string, time: number): number {
  if (Math.abs(time) <= 8e15) return time
  throw new TypeError(
    `${place}: ms must be a finite number, and lead to a time that a Date can show`,
  )
}
