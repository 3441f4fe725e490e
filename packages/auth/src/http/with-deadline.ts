import { NorthboundError } from '../errors/northbound-error.ts'
import type { Clock } from '../runtime/clock.ts'

/**
 * Runs `work` until it settles, the caller aborts, or `ms` have passed; then the signal given to `work` is aborted.
 * It settles even if `work` ignores the signal.
 *
 * @throws {NorthboundError} `timed-out`, with `reached: 'maybe'`.
 */
export function withDeadline<T>(
  clock: Clock,
  ms: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const controller = new AbortController()
    const end = (reason: unknown) => {
      reject(reason)
      controller.abort(reason)
    }
    const abort = () => end(signal?.reason)
    signal?.addEventListener('abort', abort)
    const cancel = clock.schedule(ms, () =>
      end(new NorthboundError('timed-out', { detail: `${ms} ms`, reached: 'maybe' })),
    )
    work(controller.signal)
      .then(resolve, reject)
      .finally(() => {
        cancel()
        signal?.removeEventListener('abort', abort)
      })
  })
}
