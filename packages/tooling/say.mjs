/** Calm one-line progress for the console: what is being done, and how long it took. */

/** @param {string} line */
export function say(line) {
  console.log(`northbound: ${line}`)
}

/**
 * Says what starts, reminds of it while it lasts, and says when it is done.
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
  try {
    const result = await work()
    say(`… done in ${elapsed(started)}`)
    return result
  } finally {
    clearInterval(reminder)
  }
}

/** @param {number} since in ms since 1970 */
export function elapsed(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`
}
