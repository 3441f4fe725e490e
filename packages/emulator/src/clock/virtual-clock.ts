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
    offset += finite('set', ms) - now()
  }
  return {
    now,
    set,
    advance(ms) {
      offset += finite('advance', ms)
    },
    save: now,
    load(saved) {
      checkShape<number>(saved, 'number', 'clock')
      return () => set(saved)
    },
    reset() {
      offset = 0
    },
  }
}

function finite(method: string, ms: number): number {
  if (!Number.isFinite(ms)) throw new TypeError(`clock.${method}: ms must be a finite number`)
  return ms
}
