import { backgroundClock } from '../runtime/background-clock.ts'
import type { Clock } from '../runtime/clock.ts'
import { isClosedError } from './closed-error.ts'
import type { TokenSource } from './token-source.ts'

/** Interval between two checks, in ms: shorter than the renewal margin of a token of an hour, and soon enough after a sleep. */
const lookMs = 60_000
/** Events of a page after which much time may have passed. */
const wakeUps = ['online', 'pageshow', 'visibilitychange'] as const

/** Options of {@link keepWarm}. */
export interface KeepWarmOptions {
  /** @default the clock of the host, with timers that do not keep a process alive */
  clock?: Clock | undefined
}

/**
 * Renews a token in the background, so that no call has to wait for it. Without it, a source renews when a caller asks for a
 * token, which is enough for most programs. It does not work on edge runtimes, where nothing runs between requests.
 *
 * It stops when the source is closed.
 *
 * @returns a function that stops it
 * @example
 * ```ts
 * import { createTokenSource, keepWarm } from '@northbound/auth'
 *
 * const tokens = createTokenSource({ url: 'https://server:8743', appId: 'my-app', secret: 'my-secret' })
 * const stop = keepWarm(tokens)
 * stop()
 * ```
 */
export function keepWarm(
  tokens: TokenSource,
  { clock = backgroundClock }: KeepWarmOptions = {},
): () => void {
  let cancel = () => {}
  const look = () => {
    cancel()
    cancel = clock.schedule(lookMs, look)
    // The next caller of get() sees the failure; the next check tries again.
    tokens.get().catch((error: unknown) => {
      if (isClosedError(error)) stop()
    })
  }
  const stop = () => {
    cancel()
    for (const event of wakeUps) globalThis.removeEventListener?.(event, look)
  }
  for (const event of wakeUps) globalThis.addEventListener?.(event, look)
  look()
  return stop
}
