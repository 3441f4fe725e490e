/** One-line progress for the console: the current task, and how long it took. */

/** @param {string} line */
export function say(line) {
  console.log(`northbound: ${line}`)
}

/**
 * Prints when work starts, while it lasts, and how it ended. A result that is an exit code other than 0
 * counts as a failure, as an error does.
 *
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function narrate(what, work) {
  const started = Date.now()
  say(`${what} …`)
  const reminder = setInterval(() => say(`… still at it, ${elapsed(started)}`), 20_000)
  let isDone = false
  try {
    const result = await work()
    isDone = typeof result !== 'number' || result === 0
    return result
  } finally {
    clearInterval(reminder)
    say(`… ${isDone ? 'done in' : 'failed after'} ${elapsed(started)}`)
  }
}

/** @param {number} since in ms since 1970 */
export function elapsed(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`
}
