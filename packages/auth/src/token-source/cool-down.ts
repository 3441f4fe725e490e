import type { NorthboundError } from '../errors/northbound-error.ts'
import type { Secret } from '../secret.ts'

/** After a refusal the same credentials are not sent again for this long, in ms: accounts get locked. */
const refusedMs = 300_000
/** The platform's own wish to wait is heeded up to this, in ms. */
const longestWaitMs = 60_000
/** Between two attempts to renew a token that is still good, in ms. */
const renewalMs = 30_000
/** Between two attempts when callers have no token, in ms. */
const acquisitionMs = 1000

/** The pause that follows a failed acquisition, so that many callers do not become many attempts. */
export interface CoolDown {
  readonly error: NorthboundError
  /** The secret that was refused, when the pause is about that: a new secret ends it. */
  readonly refused: Secret | undefined
  /** Until when nothing is sent, by the monotonic clock in ms; callers without a token get the error. */
  readonly until: number
  /** Until when a token that is still good is not renewed ahead of its end. */
  readonly renewalUntil: number
}

/**
 * @param now the monotonic clock in ms
 * @param isServed whether callers have a good token all the same; when that one is rejected, they must not wait
 */
export function coolDown(
  now: number,
  error: NorthboundError,
  secret: Secret | undefined,
  isServed: boolean,
): CoolDown {
  const { retry, reached, retryAfterMs = isServed ? 0 : acquisitionMs } = error
  const isRefused = retry !== 'later' && reached === 'yes'
  const pause = isRefused ? refusedMs : Math.min(retryAfterMs, longestWaitMs)
  return {
    error,
    refused: isRefused ? secret : undefined,
    until: now + pause,
    renewalUntil: now + Math.max(pause, renewalMs),
  }
}
