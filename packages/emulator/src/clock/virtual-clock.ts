/** Time as the emulator sees it: the base clock plus an offset that a test can move. */
export interface VirtualClock {
  /** Virtual time in ms since 1970. */
  now(): number
  /** Makes it `ms` (since 1970) now; time goes on from there. */
  set(ms: number): void
  /** Moves time by `ms`, forwards or (negative) backwards. */
  advance(ms: number): void
}

/** What the emulator itself can do besides. */
export interface ResettableClock extends VirtualClock {
  /** Back to the base clock. */
  reset(): void
}

/** @param base the clock underneath: ms since 1970 */
export function createVirtualClock(base: () => number = () => Date.now()): ResettableClock {
  let offset = 0
  const now = () => base() + offset
  return {
    now,
    set(ms) {
      offset += finite('set', ms) - now()
    },
    advance(ms) {
      offset += finite('advance', ms)
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
