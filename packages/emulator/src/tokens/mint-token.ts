import type { Behaviour } from '../behaviour/behaviour.ts'
import type { RandomBytes } from '../random/random-bytes.ts'
import { checkShape } from '../snapshot/check-shape.ts'
import type { Store } from '../snapshot/store.ts'

export interface Mint extends Store {
  mint(): string
}

/**
 * Makes token values that never repeat.
 *
 * Observed: captured tokens have 29 to 32 hex characters, as if 16 bytes were printed one by one
 * without leading zeros. That would allow shorter ones too, but none was observed.
 */
export function createMint(
  random: Pick<RandomBytes, 'take'>,
  length: Behaviour['tokenLength'],
): Mint {
  let serial = 0

  return {
    mint() {
      const bytes = random.take(16)
      serial += 1
      // Mixed in so that a source that repeats itself, such as `() => 0.5`, still gives different
      // tokens.
      for (let place = 0; place < 4; place += 1) {
        bytes[15 - place] = bytes[15 - place]! ^ ((serial >>> (8 * place)) & 0xff)
      }
      return print(bytes, length === 'varying' ? 3 : 0)
    },
    save: () => serial,
    load(saved) {
      checkShape<number>(saved, 'number', 'mint')
      return () => {
        serial = saved
      }
    },
    reset() {
      serial = 0
    },
  }
}

/** Hex, with the leading zero left out of the first `mayDrop` bytes that have one. */
function print(bytes: Uint8Array, mayDrop: number): string {
  let left = mayDrop
  return Array.from(bytes, (byte) => {
    const drop = byte < 16 && left > 0
    if (drop) left -= 1
    return drop ? byte.toString(16) : byte.toString(16).padStart(2, '0')
  }).join('')
}
