import type { Clock } from '../runtime/clock.ts'
import type { TokenRecord } from '../store/token-store.ts'
import { Token } from './token.ts'

/** Renewal opens this long before the end, at most, in ms; each renewal kills a living token, so not earlier. */
const longestMarginMs = 300_000

/** A record this source works with, and how long it lasts by this machine's clocks. */
export interface HeldToken {
  readonly record: TokenRecord
  readonly token: Token
  /** Set when the platform said so; nothing brings the token back. */
  rejected: boolean
  /** Ms left to live; negative when over. */
  remaining(): number
  /** Whether it is time to renew ahead of the end. */
  inRenewalWindow(): boolean
}

/**
 * Takes a record in hand.
 *
 * @param jitter a number in [0, 1) that spreads the renewals of many sources
 */
export function holdToken(record: TokenRecord, clock: Clock, jitter: number): HeldToken {
  const lifetime = record.expiresAt - record.issuedAt
  const ageWhenTaken = Math.max(0, clock.now() - record.issuedAt)
  const start = clock.monotonic() - ageWhenTaken
  // The wall clock counts through a laptop's sleep, the monotonic one survives a clock set back: the larger is true.
  const remaining = () =>
    lifetime - Math.max(clock.now() - record.issuedAt, clock.monotonic() - start)
  const margin = Math.min(longestMarginMs, lifetime * 0.05) * (1 + jitter)
  return {
    record,
    token: new Token(record.accessToken, record.expiresAt, record.generation),
    rejected: false,
    remaining,
    inRenewalWindow: () => remaining() <= margin,
  }
}

/** Whether calls may still be sent with it. */
export function isUsable(held: HeldToken | undefined): held is HeldToken {
  return held !== undefined && !held.rejected && held.remaining() > 0
}
