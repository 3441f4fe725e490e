import type { Clock } from '../runtime/clock.ts'
import type { StoredRecord, TokenRecord } from '../store/token-store.ts'
import { Token } from './token.ts'

/** Renewal starts at most this long before expiry, in ms. Each renewal invalidates a valid token, so not earlier. */
const longestMarginMs = 300_000

/** The record that a source uses, and its remaining lifetime by this machine's clocks. */
export interface HeldToken {
  readonly record: TokenRecord
  readonly token: Token
  /** Set when the platform rejected the token; never reset. */
  rejected: boolean
  /** Ms since it was published. */
  age(): number
  /** The record as it would be published now: with the current remaining lifetime, and the logins of the last minute. */
  asOfNow(): TokenRecord & { readonly logins: readonly number[] }
  /** Remaining lifetime in ms; negative after expiry. */
  remaining(): number
  /** With less than this left, in ms, the token is renewed before it expires. */
  readonly margin: number
}

/** What a source knows about a record in addition to its fields. */
export interface Knowledge {
  /** A number in [0, 1) that spreads the renewals of many sources. */
  readonly jitter: number
  /** Whether the platform is known to have rejected the token. */
  readonly rejected: boolean
  /** Whether another source obtained it. */
  readonly isAdopted: boolean
}

/** Holds a record. */
export function holdToken(
  { record, ageMs }: StoredRecord,
  clock: Clock,
  { jitter, rejected, isAdopted }: Knowledge,
): HeldToken {
  const wall = clock.now() - ageMs
  const monotonic = clock.monotonic() - ageMs
  let looked = -Infinity
  let lead = 0
  // The wall clock runs on while a laptop sleeps, the monotonic clock survives a clock set back: the larger age is right.
  // Reading both clocks is the slowest part, so their difference is measured once per second.
  const age = () => {
    const byWall = clock.now() - wall
    if (byWall < looked || byWall >= looked + 1000) {
      looked = byWall
      lead = Math.max(0, clock.monotonic() - monotonic - byWall)
    }
    return byWall + lead
  }
  const remaining = () => record.remainingMs - age()
  return {
    record,
    token: new Token(record.accessToken, wall + record.remainingMs, record.generation, isAdopted),
    rejected,
    age,
    asOfNow: () => ({
      ...record,
      remainingMs: remaining(),
      logins: (record.logins ?? []).map((ms) => ms + age()).filter((ms) => ms < 60_000),
    }),
    remaining,
    margin: Math.min(longestMarginMs, record.lifetimeMs * 0.05) * (1 + jitter),
  }
}

/** The initial state of a source: an unusable token, older than every record. */
export function holdNothing(clock: Clock): HeldToken {
  const record = { generation: 0, accessToken: '', lifetimeMs: 0, remainingMs: 0, issuedBy: '' }
  return holdToken({ record, ageMs: 0 }, clock, { jitter: 0, rejected: true, isAdopted: false })
}

/** The token if calls may still be sent with it. */
export function usableToken(held: HeldToken): Token | undefined {
  return !held.rejected && held.remaining() > 0 ? held.token : undefined
}
