import { backgroundClock } from '../runtime/background-clock.ts'
import type { Clock } from '../runtime/clock.ts'
import { isClosedError } from './closed-error.ts'
import type { TokenSource } from './token-source.ts'

/** Between two looks, in ms: short enough for any window of renewal, and after a sleep one look is soon. */
const lookMs = 60_000
/** What tells a page that time may have passed unnoticed. */
const wakeUps = ['online', 'pageshow', 'visibilitychange'] as const

/** What `keepWarm` goes by. */
export interface KeepWarmOptions {
  /** @default the clock of the host, with timers that do not keep a process alive */
  clock?: Clock | undefined
}

/**
 * Renews a token in the background, so that no call has to wait for it. Without it, decisions are taken when a token is
 * asked for, which is enough for most programs. Not for edge runtimes, where nothing runs between requests.
 *
 * It ends by itself when the source is closed.
 *
 * @returns a function that ends it
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
    // A failure is shown to whoever asks for a token; the next look tries again.
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
