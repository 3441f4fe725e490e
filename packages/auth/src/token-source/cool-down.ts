import type { NorthboundError } from '../errors/northbound-error.ts'

/** After a refusal the same credentials are not sent again for this long, in ms: the platform locks accounts. */
const refusedMs = 300_000
/** A wait that the platform asks for is limited to this, in ms. */
const longestWaitMs = 60_000
/** Between two attempts to renew a token that is still good, in ms. */
const renewalMs = 30_000
/** Between two attempts to get a missing token, in ms; doubled after each further failure. */
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
 * @param isServed whether callers still have a valid token; when that one is rejected, they must not wait
 * @param failures how many acquisitions in a row have failed, this one among them
 */
export function coolDown(
  now: number,
  error: NorthboundError,
  isServed: boolean,
  failures: number,
): CoolDown {
  // A refusal is kept in the record, with the fingerprint of the refused secret.
  const isKnown = isServed || refusalMs(error) > 0
  const until = now + (isKnown ? 0 : Math.min(attemptMs * 2 ** (failures - 1), longestAttemptMs))
  return { error, until, renewalUntil: now + renewalMs }
}

/** For how long no source that shares the record should ask again after such a failure, in ms. */
export function refusalMs(error: NorthboundError): number {
  return isRefused(error) ? refusedMs : Math.min(error.retryAfterMs ?? 0, longestWaitMs)
}

/**
 * A definite refusal of these credentials by the platform itself, with a known code. An error of a gateway or of a starting
 * platform is temporary.
 */
function isRefused({ retry, kind, platformCode }: NorthboundError): boolean {
  return retry === 'after-change' && kind !== 'platform-refused' && platformCode !== undefined
}

/** Whether the same request would most likely get the same answer again. */
export function isFinal({ retry, reached }: NorthboundError): boolean {
  return retry !== 'later' && reached === 'yes'
}
