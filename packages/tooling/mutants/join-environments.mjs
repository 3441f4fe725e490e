/** @typedef {import('./open-vitest.mjs').TestEnvironment} TestEnvironment */

/**
 * Several places where the tests of one group run, as one.
 *
 * @param {readonly TestEnvironment[]} environments
 * @returns {TestEnvironment}
 */
export function joinEnvironments(environments) {
  /** @type {Map<TestEnvironment, readonly string[]>} */
  const titles = new Map()
  return {
    async titles() {
      for (const each of environments) titles.set(each, await each.titles())
      return [...titles.values()].flat()
    },
    async failures(mutant) {
      const { noticedBy = '' } = mutant
      for (const [environment, known] of titles) {
        if (!known.some((title) => title.includes(noticedBy))) continue
        const failures = await environment.failures(mutant)
        if (failures.length > 0) return failures
      }
      return []
    },
    async close() {
      await Promise.all(environments.map((each) => each.close()))
    },
  }
}
