/**
 * Lets `ms` pass, `Infinity` for ever; rejects with the reason when the signal aborts. `request` is the one that waits,
 * as it was given to the emulator's `fetch`; a notification waits without one.
 */
export type Pause = (ms: number, signal: AbortSignal, request?: Request) => Promise<void>

/**
 * @param wait may leave the signal alone: whoever waits is let go all the same; nor does `Infinity` end when it says so,
 * because timers of hosts take it for nothing
 * @param closing aborts when the emulator is disposed of
 */
export function createPause(wait: Pause, closing: AbortSignal): Pause {
  return async (ms, signal, request) => {
    if (ms === 0) return
    const either = AbortSignal.any([signal, closing])
    either.throwIfAborted()
    let leave = () => {}
    const left = new Promise<never>((_resolve, reject) => {
      leave = () => reject(either.reason)
      either.addEventListener('abort', leave)
    })
    try {
      const waited = wait(ms, either, request)
      await Promise.race([left, ms === Infinity ? waited.then(() => left) : waited])
    } finally {
      either.removeEventListener('abort', leave)
    }
  }
}
