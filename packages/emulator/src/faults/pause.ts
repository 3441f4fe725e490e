/** Lets `ms` pass, `Infinity` for ever; rejects with the reason when the signal aborts. */
export type Pause = (ms: number, signal: AbortSignal) => Promise<void>

/**
 * @param wait may leave the signal alone: whoever waits is let go all the same
 * @param closing aborts when the emulator is disposed of
 */
export function createPause(wait: Pause, closing: AbortSignal): Pause {
  return async (ms, signal) => {
    if (ms === 0) return
    const either = AbortSignal.any([signal, closing])
    either.throwIfAborted()
    let leave = () => {}
    const left = new Promise<never>((_resolve, reject) => {
      leave = () => reject(either.reason)
      either.addEventListener('abort', leave)
    })
    try {
      await (ms === Infinity ? left : Promise.race([left, wait(ms, either)]))
    } finally {
      either.removeEventListener('abort', leave)
    }
  }
}
