/** @typedef {import('./steps.mjs').Step} Step */

/**
 * Runs steps side by side, in their order. A step waits for the steps that it comes after, if they are among those chosen.
 *
 * @template Result
 * @param {readonly Step[]} steps
 * @param {number} lanes how many run at one time
 * @param {(step: Step) => Promise<Result>} run
 * @returns {Promise<Result[]>} in the order in which they ended
 */
export async function runInLanes(steps, lanes, run) {
  const waiting = [...steps]
  const unfinished = new Set(steps.map(({ name }) => name))
  /** @type {Set<Promise<void>>} */
  const running = new Set()
  /** @type {Result[]} */
  const results = []
  const isReady = (/** @type {Step} */ { after = [] }) =>
    !after.some((name) => unfinished.has(name))

  /** @param {Step} step */
  const perform = async (step) => {
    results.push(await run(step))
    unfinished.delete(step.name)
  }
  /** @param {Step} step */
  const start = (step) => {
    const job = perform(step).finally(() => running.delete(job))
    running.add(job)
  }
  while (waiting.length > 0 || running.size > 0) {
    for (let next = waiting.findIndex(isReady); next >= 0; next = waiting.findIndex(isReady)) {
      if (running.size >= lanes) break
      waiting.splice(next, 1).forEach(start)
    }
    if (running.size === 0) throw new Error('The steps wait for each other.')
    await Promise.race(running)
  }
  return results
}
