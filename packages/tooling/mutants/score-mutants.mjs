/** @typedef {import('./apply-mutant.mjs').Mutant} Mutant */

/**
 * What became of one mutant.
 *
 * @typedef {object} Outcome
 * @property {string} group
 * @property {Mutant} mutant
 * @property {boolean} isKilled
 * @property {string | undefined} [failure] the first test that failed, and how
 * @property {number} [ms] how long it took
 */

/** Fewer in any group are not enough. */
export const leastScore = 0.9

/**
 * Whether it went as it should: noticed, or not noticed for a reason that is written down.
 *
 * @param {Outcome} outcome
 */
export function isAsExpected({ mutant, isKilled }) {
  return isKilled === (mutant.survives === undefined)
}

/**
 * Adds up each group. A survivor counts against the score even where its reason is good.
 *
 * @param {readonly Outcome[]} outcomes
 * @returns {{ lines: string[], problems: string[] }} a table, and what must not be
 */
export function scoreMutants(outcomes) {
  const groups = [...new Set(outcomes.map(({ group }) => group))]
  const scores = groups.map((group) => {
    const own = outcomes.filter((outcome) => outcome.group === group)
    const killed = own.filter(({ isKilled }) => isKilled).length
    return { group, killed, total: own.length, score: killed / own.length }
  })
  const survivors = outcomes.filter(({ isKilled }) => !isKilled)
  const tooLow = scores.filter(({ score }) => score < leastScore)
  const unexpected = outcomes.filter((outcome) => !isAsExpected(outcome))
  return {
    lines: [
      ...scores.map(
        ({ group, killed, total, score }) =>
          `${group.padEnd(12)}${`${killed}/${total}`.padStart(8)}${percent(score).padStart(7)}`,
      ),
      ...survivors.map(
        ({ group, mutant }) =>
          `survived in ${group}: ${mutant.name}${mutant.survives ? `, as ${mutant.survives}` : ''}`,
      ),
    ],
    problems: [
      ...unexpected.map(({ group, mutant, isKilled }) =>
        isKilled
          ? `${group}: "${mutant.name}" is noticed after all: its reason to survive is out of date`
          : `${group}: "${mutant.name}" was not noticed: a test is missing, or a reason`,
      ),
      ...tooLow.map(
        ({ group, score }) =>
          `${group}: ${percent(score)} is below ${percent(leastScore)} of the mutants`,
      ),
    ],
  }
}

/** @param {number} share rounded down, so that nothing looks better than it is */
function percent(share) {
  return `${Math.floor(share * 100)} %`
}
