const numbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 }

/**
 * Ends this process when Ctrl-C or a signal asks for it, and before that what it has started.
 *
 * @param {() => void} stop ends what was started
 * @returns {{ release: () => void }} for when it has ended by itself
 */
export function stopOnSignals(stop) {
  const listeners = Object.entries(numbers).map(([signal, number]) => {
    const listener = () => {
      stop()
      console.log(`\nStopped by ${signal}. Nothing that was started is left.`)
      process.exit(128 + number)
    }
    process.on(signal, listener)
    return () => void process.off(signal, listener)
  })
  return { release: () => listeners.forEach((remove) => remove()) }
}
