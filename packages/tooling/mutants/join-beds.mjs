/** @typedef {import('./open-vitest.mjs').TestBed} TestBed */

/**
 * Several places where the tests of one group run, as one.
 *
 * @param {readonly TestBed[]} beds
 * @returns {TestBed}
 */
export function joinBeds(beds) {
  /** @type {Map<TestBed, readonly string[]>} */
  const titles = new Map()
  return {
    async titles() {
      for (const bed of beds) titles.set(bed, await bed.titles())
      return [...titles.values()].flat()
    },
    async reds(mutant) {
      const { noticedBy = '' } = mutant
      for (const [bed, known] of titles) {
        if (!known.some((title) => title.includes(noticedBy))) continue
        const reds = await bed.reds(mutant)
        if (reds.length > 0) return reds
      }
      return []
    },
    async close() {
      await Promise.all(beds.map((bed) => bed.close()))
    },
  }
}
