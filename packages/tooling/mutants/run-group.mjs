/** @typedef {import('./mutant-groups.mjs').MutantGroup} MutantGroup */
/** @typedef {import('./score-mutants.mjs').Outcome} Outcome */

/** Far longer than the tests of any mutant take, also on a busy machine. */
const limitMs = 120_000

/**
 * Runs the tests of a group without a mutant, and then with one after the other.
 *
 * @param {MutantGroup} group
 * @param {(outcome: Outcome) => void} tell is called after each mutant
 * @returns {Promise<Outcome[]>}
 * @throws {Error} when the tests fail as they are, or a mutant does not let them come to an end.
 */
export async function runGroup({ name: group, mutants, open }, tell) {
  const environment = await open()
  /** @type {Outcome[]} */
  const outcomes = []
  try {
    const titles = await environment.titles()
    for (const { name, noticedBy = '' } of mutants)
      if (!titles.some((title) => title.includes(noticedBy)))
        throw new Error(
          `${group}: "${name}" should be noticed by "${noticedBy}", and there is no such test.`,
        )
    for (const mutant of mutants) {
      const since = Date.now()
      const failures = await inTime(`${group}: "${mutant.name}"`, environment.failures(mutant))
      const isKilled = failures.length > 0
      const outcome = { group, mutant, isKilled, failure: failures[0], ms: Date.now() - since }
      outcomes.push(outcome)
      tell(outcome)
    }
  } finally {
    // Where a mutant spins, so does what should be closed.
    await inTime(`Closing ${group}`, environment.close())
  }
  return outcomes
}

/**
 * A mutant that makes the code spin gives no test a chance to end: it must be told, and taken out of the list.
 *
 * @template T
 * @param {string} what
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
async function inTime(what, work) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} does not come to an end.`)), limitMs)
  })
  try {
    return await Promise.race([work, /** @type {Promise<never>} */ (late)])
  } finally {
    clearTimeout(timer)
  }
}
