import type { NorthboundError } from '../errors/northbound-error.ts'
import type { Changing } from './changing.ts'
import { usableToken } from './held-token.ts'
import type { SharedRecord } from './shared-record.ts'
import { tell } from './tell.ts'

/** After a refusal the same credentials are not sent again for this long, in ms: the platform locks accounts. */
const refusedMs = 300_000
/** A wait that the platform asks for is limited to this, in ms. */
const longestWaitMs = 60_000
/** Between two attempts to renew a token that is still good, in ms. */
const renewalMs = 30_000
/** Between two attempts to get a missing token, in ms; doubled after each further failure. */
const attemptMs = 1000
const longestAttemptMs = 30_000

/**
 * A source and its pause after a failed acquisition, so that many callers do not become many attempts. Only the functions of this
 * file change what is declared here.
 */
export interface CoolDown extends SharedRecord {
  /** The last failure, which callers without a token get meanwhile. */
  readonly error?: NorthboundError | undefined
  /** Until when nothing is sent for callers without a token, by the monotonic clock in ms. */
  readonly until: number
  /** Until when a token that is still good is not renewed ahead of its end. */
  readonly renewalUntil: number
  /** How many acquisitions in a row have failed. */
  readonly failures: number
  /** The generation whose refusal does not count, because a caller asked to forget it. */
  readonly forgotten?: number | undefined
}

/** The state of a source that has not failed. */
export const noCoolDown = { until: 0, renewalUntil: 0, failures: 0 }

/** Begins after a failed acquisition. While callers still have a valid token they must not wait when that one is rejected. */
export function beginCoolDown(source: Changing<CoolDown>, error: NorthboundError): void {
  const now = source.clock.monotonic()
  const isServed = usableToken(source.held)
  if (!isServed) source.failures++
  // A refusal is kept in the record, with the fingerprint of the refused secret.
  const isKnown = isServed || refusalMs(error) > 0
  const waitMs = Math.min(attemptMs * 2 ** (source.failures - 1), longestAttemptMs)
  source.error = error
  source.until = now + (isKnown ? 0 : waitMs)
  source.renewalUntil = now + renewalMs
  tell(source, { name: 'northbound.cooled-down', attributes: { kind: error.kind } })
}

export function endCoolDown(source: Changing<CoolDown>): void {
  Object.assign(source, noCoolDown)
}

/** Forgets the current failure and refusal; new ones count again. */
export function forgetFailures(source: Changing<CoolDown>): void {
  source.forgotten = source.held.record.generation
  endCoolDown(source)
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
