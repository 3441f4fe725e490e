import type { NorthboundError } from '../errors/northbound-error.ts'

/** After a refusal the same credentials are not sent again for this long, in ms: accounts get locked. */
const refusedMs = 300_000
/** The platform's own wish to wait is heeded up to this, in ms. */
const longestWaitMs = 60_000
/** Between two attempts to renew a token that is still good, in ms. */
const renewalMs = 30_000
/** Between two attempts to get what is missing, in ms; twice as long after each further failure. */
export const attemptMs = 1000
const longestAttemptMs = 30_000

/** The pause of one source after a failed acquisition, so that many callers do not become many attempts. */
export interface CoolDown {
  readonly error: NorthboundError
  /** Until when nothing is sent, by the monotonic clock in ms; callers without a token get the error. */
  readonly until: number
  /** Until when a token that is still good is not renewed ahead of its end. */
  readonly renewalUntil: number
}

/**
 * @param now the monotonic clock in ms
 * @param isServed whether callers have a good token all the same; when that one is rejected, they must not wait
 * @param failures how many acquisitions in a row have failed, this one among them
 */
export function coolDown(
  now: number,
  error: NorthboundError,
  isServed: boolean,
  failures: number,
): CoolDown {
  // What is known of a refusal is in the record, with the secret that it is about.
  const isKnown = isServed || refusalMs(error) > 0
  const until = now + (isKnown ? 0 : Math.min(attemptMs * 2 ** (failures - 1), longestAttemptMs))
  return { error, until, renewalUntil: now + renewalMs }
}

/** For how long nobody who shares the record should ask again after such a failure, in ms. */
export function refusalMs(error: NorthboundError): number {
  return isRefused(error) ? refusedMs : Math.min(error.retryAfterMs ?? 0, longestWaitMs)
}

/**
 * A definite refusal of these credentials by the platform itself: it sent a code that is known. What a gateway says, or a
 * platform that is starting, passes.
 */
function isRefused({ retry, kind, platformCode }: NorthboundError): boolean {
  return retry === 'after-change' && kind !== 'platform-refused' && platformCode !== undefined
}

/** An answer that the same request would get again, as far as anyone can tell. */
export function isFinal({ retry, reached }: NorthboundError): boolean {
  return retry !== 'later' && reached === 'yes'
}
