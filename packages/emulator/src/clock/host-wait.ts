/**
 * Resolves after `ms` by the host's timer, with `Infinity` never, and rejects with the signal's reason when that aborts.
 * Read at the time of use, so that a test's fake timers count.
 */
export function hostWait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const end = () => {
      signal.removeEventListener('abort', stop)
      resolve()
    }
    // A timer takes Infinity for nothing.
    const timer = ms === Infinity ? undefined : setTimeout(end, ms)
    signal.addEventListener('abort', stop, { once: true })
  })
}
