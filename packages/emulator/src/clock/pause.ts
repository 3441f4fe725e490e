/**
 * Waits `ms`, with `Infinity` forever; rejects with the reason when the signal aborts. `request` is the waiting request,
 * as passed to the emulator's `fetch`; a notification waits without one.
 */
export type Pause = (ms: number, signal: AbortSignal, request?: Request) => Promise<void>

/**
 * @param wait may ignore the signal, which ends the wait anyway. If it resolves for `Infinity`, that is ignored, because
 * host timers treat Infinity as 0
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
