/** Where the randomness of tokens comes from. At most one of the two may be given. */
export interface RandomOptions {
  /** A number in [0, 1), as `Math.random`. `reset()` cannot rewind it. */
  readonly random?: (() => number) | undefined
  /** Makes tokens deterministic: same seed and same calls, same bytes. `reset()` starts it anew. */
  readonly seed?: number | undefined
}

export interface RandomBytes {
  take(count: number): Uint8Array
  /** Back to the start, where there is one. */
  reset(): void
}

/** Bytes from the given source; from the host's cryptographic source when none is given. */
export function createRandomBytes({ random, seed }: RandomOptions): RandomBytes {
  if (random !== undefined && seed !== undefined) {
    throw new TypeError('createEmulator: give either random or seed, not both')
  }
  if (random) return fromNumbers(() => random)
  if (seed !== undefined) return fromNumbers(() => mulberry32(seed))
  return {
    take: (count) => crypto.getRandomValues(new Uint8Array(count)),
    reset: () => {},
  }
}

function fromNumbers(start: () => () => number): RandomBytes {
  let next = start()
  return {
    take: (count) => Uint8Array.from({ length: count }, () => Math.floor(next() * 256)),
    reset() {
      next = start()
    },
  }
}

/**
 * Tommy Ettinger's mulberry32 (public domain): small, good enough for test data, not for secrets.
 */
function mulberry32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}
