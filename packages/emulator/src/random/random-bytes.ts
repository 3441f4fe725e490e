import { checkShape } from '../snapshot/check-shape.ts'
import type { Store } from '../snapshot/store.ts'

/** The source of randomness for tokens and faults. At most one of the two may be set. */
export interface RandomOptions {
  /** Returns a number in [0, 1), like `Math.random`. Neither `reset()` nor `restore()` can rewind it. */
  readonly random?: (() => number) | undefined
  /** Makes the emulator deterministic: the same seed and the same calls give the same bytes. `reset()` starts again. */
  readonly seed?: number | undefined
}

export interface RandomBytes extends Store {
  take(count: number): Uint8Array
  /** A number in [0, 1). */
  fraction(): number
}

/** Random bytes from the given source, by default from the host's cryptographic source. */
export function createRandomBytes({ random, seed }: RandomOptions): RandomBytes {
  if (random !== undefined && seed !== undefined) {
    throw new TypeError('createEmulator: give either random or seed, not both')
  }
  if (seed !== undefined && !Number.isFinite(seed)) {
    throw new TypeError('createEmulator: seed must be a number')
  }
  const start = seed === undefined ? null : seed | 0
  /** The state of the seeded sequence; null without a seed. */
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
 * One number of Tommy Ettinger's mulberry32 (public domain): small, good enough for test data,
 * not for secrets.
 */
function mulberry32(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
}
