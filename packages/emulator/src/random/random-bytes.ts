import { checkShape } from '../snapshot/check-shape.ts'
import type { Store } from '../snapshot/store.ts'

/** Where the randomness of tokens and faults comes from. At most one of the two may be given. */
export interface RandomOptions {
  /** A number in [0, 1), as `Math.random`. Neither `reset()` nor `restore()` can rewind it. */
  readonly random?: (() => number) | undefined
  /** Makes all of it deterministic: same seed and same calls, same bytes. `reset()` starts anew. */
  readonly seed?: number | undefined
}

export interface RandomBytes extends Store {
  take(count: number): Uint8Array
  /** A number in [0, 1). */
  fraction(): number
}

/** Chance from the given source; from the host's cryptographic source when none is given. */
export function createRandomBytes({ random, seed }: RandomOptions): RandomBytes {
  if (random !== undefined && seed !== undefined) {
    throw new TypeError('createEmulator: give either random or seed, not both')
  }
  if (seed !== undefined && !Number.isFinite(seed)) {
    throw new TypeError('createEmulator: seed must be a number')
  }
  const start = seed === undefined ? null : seed | 0
  /** Where the seeded sequence is; null when there is none. */
  let state = start

  function fraction(): number {
    if (random) return random()
    if (state === null) return crypto.getRandomValues(new Uint32Array(1))[0]! / 0x1_0000_0000
    state = (state + 0x6d2b79f5) | 0
    return mulberry32(state)
  }

  return {
    fraction,
    take: (count) =>
      random || state !== null
        ? Uint8Array.from({ length: count }, () => Math.floor(fraction() * 256))
        : crypto.getRandomValues(new Uint8Array(count)),
    save: () => state,
    load(saved) {
      checkShape<number | null>(saved, 'number|null', 'random')
      return () => {
        state = saved === null ? null : saved | 0
      }
    },
    reset() {
      state = start
    },
  }
}

/**
 * Tommy Ettinger's mulberry32 (public domain), one number of it: small, good enough for test data,
 * not for secrets.
 */
function mulberry32(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
}
