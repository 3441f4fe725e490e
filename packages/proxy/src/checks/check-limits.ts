import type { Incoming } from '../exchange/incoming.ts'
import { isLoopback, networkOf } from '../limits/network-of.ts'
import { within } from '../limits/within.ts'
import { Refusal } from '../problems/refusal.ts'
import type { Settings } from '../settings/read-options.ts'

/**
 * Check 8, how often: counts the call.
 *
 * @returns how long it would have to wait, in ms; undefined when it is not one too many
 */
export function countCall(
  caller: Pick<Incoming, 'schedule'>,
  peer: string | undefined,
  identity: string | undefined,
  { rateLimit, isCountedHere, limits: { rateLimitMs } }: Settings,
): ReturnType<Settings['rateLimit']> {
  const counted = rateLimit(identity ?? (peer === undefined ? '' : networkOf(peer)))
  // Memory answers at once, so a deadline would only cost time.
  if (isCountedHere) return counted
  return within(
    counted,
    rateLimitMs,
    caller,
    () => new Refusal('check-timed-out', `The rate limit did not answer within ${rateLimitMs} ms.`),
  )
}

/**
 * Check 8: not too often, and not too many at one time.
 *
 * @param waitMs what `countCall` said
 * @returns a function that must be called when the answer has gone out; a promise of it only when others are in front
 */
export function checkLimits(
  waitMs: number | undefined,
  caller: Pick<Incoming, 'signal' | 'schedule'>,
  peer: string | undefined,
  identity: string | undefined,
  { turnstile }: Pick<Settings, 'turnstile'>,
): Promise<() => void> | (() => void) {
  if (waitMs !== undefined) {
    const seconds = String(Math.max(1, Math.ceil(waitMs / 1000)))
    throw new Refusal('rate-limited', `Ask again in ${seconds} s.`, { 'retry-after': seconds })
  }
  const entering = turnstile.enter(caller, identity ?? peerElsewhere(peer), busy)
  if (entering) return entering
  throw busy()
}

/** On this machine a peer may be a server in front of the proxy, behind which there are many. */
function peerElsewhere(peer: string | undefined): string | undefined {
  return peer === undefined || isLoopback(peer) ? undefined : networkOf(peer)
}

function busy(): Refusal {
  return new Refusal('busy', 'Ask again in a moment.', { 'retry-after': '1' })
}
