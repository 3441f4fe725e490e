/** Chance that can be played again: the same seed, the same numbers. */
export interface Chance {
  between(least: number, most: number): number
  pick<T>(from: readonly T[]): T
  shuffle<T>(cards: readonly T[]): T[]
}

/** @param seed a whole number; the generator is mulberry32 */
export function createChance(seed: number): Chance {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    between: (least, most) => least + next() * (most - least),
    pick(from) {
      const index = Math.floor(next() * from.length)
      if (index >= from.length) throw new RangeError('There is nothing to pick from.')
      return from[index] as (typeof from)[number]
    },
    shuffle(cards) {
      const keyed = cards.map((card) => ({ card, key: next() }))
      return keyed.sort((a, b) => a.key - b.key).map(({ card }) => card)
    },
  }
}
