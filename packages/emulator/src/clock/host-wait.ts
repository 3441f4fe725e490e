/**
 * Resolves after `ms` of the host's timer, never with `Infinity`; rejects with the signal's reason when it aborts.
 * The timer is read at the time of use, so that fake timers of a test count.
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
    // A host timer treats Infinity as 0.
    const timer = ms === Infinity ? undefined : setTimeout(end, ms)
    signal.addEventListener('abort', stop, { once: true })
  })
}
