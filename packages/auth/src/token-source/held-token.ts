import type { Clock } from '../runtime/clock.ts'
import type { StoredRecord, TokenRecord } from '../store/token-store.ts'
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
export function holdToken(
  { record, ageMs }: StoredRecord,
  clock: Clock,
  jitter: number,
): HeldToken {
  const left = record.remainingMs - ageMs
  const wall = clock.now()
  const monotonic = clock.monotonic()
  // The wall clock counts through a laptop's sleep, the monotonic one survives a clock set back: the larger is true.
  const remaining = () => left - Math.max(clock.now() - wall, clock.monotonic() - monotonic)
  const margin = Math.min(longestMarginMs, record.lifetimeMs * 0.05) * (1 + jitter)
  return {
    record,
    token: new Token(record.accessToken, wall + left, record.generation),
    rejected: false,
    remaining,
    inRenewalWindow: () => remaining() <= margin,
  }
}

/** Whether calls may still be sent with it. */
export function isUsable(held: HeldToken | undefined): held is HeldToken {
  return held !== undefined && !held.rejected && held.remaining() > 0
}
