import type { Incoming } from '../wire/incoming.ts'
import { isLoopback, networkOf } from '../limits/network-of.ts'
import { within } from '../timing/within.ts'
import { Refusal } from '../problems/refusal.ts'
import type { Settings } from '../settings/read-options.ts'

/**
 * Check 8, rate limit: counts the call.
 *
 * @returns how long the caller has to wait, in ms; undefined when the call is within the limit
 */
export function countCall(
  caller: Pick<Incoming, 'schedule'>,
  peer: string | undefined,
  identity: string | undefined,
  { rateLimit, isCountedHere, limits: { rateLimitMs } }: Settings,
): ReturnType<Settings['rateLimit']> {
  const counted = rateLimit(identity ?? (peer === undefined ? '' : networkOf(peer)))
  // A limiter in memory responds at once and needs no timeout.
  if (isCountedHere) return counted
  return within(
    counted,
    rateLimitMs,
    caller,
    () => new Refusal('check-timed-out', `The rate limit did not answer within ${rateLimitMs} ms.`),
  )
}

/**
 * Check 8: refuses a call beyond the rate limit, and acquires a slot for any other.
 *
 * @param waitMs the result of `countCall`
 * @returns a function that must be called when the response was sent; a promise of it only when the call is queued
 */
export function checkLimits(
  waitMs: number | undefined,
  caller: Pick<Incoming, 'signal' | 'schedule'>,
  peer: string | undefined,
  identity: string | undefined,
  { callQueue }: Pick<Settings, 'callQueue'>,
): Promise<() => void> | (() => void) {
  if (waitMs !== undefined) {
    const seconds = String(Math.max(1, Math.ceil(waitMs / 1000)))
    throw new Refusal('rate-limited', `Retry in ${seconds} s.`, { 'retry-after': seconds })
  }
  const slot = callQueue.acquire(caller, identity ?? peerElsewhere(peer), busy)
  if (slot) return slot
  throw busy()
}

/** A peer on this machine may be a reverse proxy with many clients, so it gets no share. */
function peerElsewhere(peer: string | undefined): string | undefined {
  return peer === undefined || isLoopback(peer) ? undefined : networkOf(peer)
}

function busy(): Refusal {
  return new Refusal('busy', 'Retry in a moment.', { 'retry-after': '1' })
}
