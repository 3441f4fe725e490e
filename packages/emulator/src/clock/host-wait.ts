/**
 * Resolves after `ms` by the host's timer, and rejects with the signal's reason when that aborts.
 * Read at the time of use, so that a test's fake timers count.
 */
export function hostWait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, ms)
    signal.addEventListener('abort', stop, { once: true })
  })
}
