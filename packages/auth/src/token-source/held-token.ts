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
  /** Ms since it was published. */
  age(): number
  /** The record as it would be published now: what it counts in ms has moved on, and logins are counted for a minute. */
  asOfNow(): TokenRecord & { readonly logins: readonly number[] }
  /** Ms left to live; negative when over. */
  remaining(): number
  /** With less than this left, in ms, it is renewed ahead of its end. */
  readonly margin: number
}

/** What a source knows of a record beside what is in it. */
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
  // The wall clock counts through a laptop's sleep, the monotonic one survives a clock set back: the larger is true.
  // Reading both takes longer than all the rest, so by how much the one leads is looked up once in a second.
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

/** What a source starts with: nothing that could be used, and older than everything. */
export function holdNothing(clock: Clock): HeldToken {
  const record = { generation: 0, accessToken: '', lifetimeMs: 0, remainingMs: 0, issuedBy: '' }
  return holdToken({ record, ageMs: 0 }, clock, { jitter: 0, rejected: true, isAdopted: false })
}

/** Whether calls may still be sent with it. */
export function isUsable(held: HeldToken): boolean {
  return !held.rejected && held.remaining() > 0
}
