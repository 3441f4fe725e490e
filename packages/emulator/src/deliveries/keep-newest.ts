import type { Delivery } from './delivery.ts'

/** How many characters of bodies are kept. */
const mostCharacters = 16_777_216
const sizes = new WeakMap<object, number>()

/**
 * Keeps the newest deliveries: at most `limit`, and at most 16 MiB of bodies.
 *
 * @param characters the length of the last body
 */
export function keepNewest(
  deliveries: readonly Delivery[],
  characters: number,
  limit: number,
): readonly Delivery[] {
  sizes.set(Object(deliveries.at(-1)?.body), characters)
  let left = mostCharacters
  let from = deliveries.length
  while (from > 0 && deliveries.length - from < limit) {
    left -= sizes.get(Object(deliveries[from - 1]?.body)) ?? 0
    if (left < 0) break
    from -= 1
  }
  return deliveries.slice(from)
}
