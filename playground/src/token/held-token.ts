import type { Grant } from '@northbound/auth'

/** The token that this page holds. Times in ms by the clock of the platform. */
export interface HeldToken {
  readonly accessToken: string
  readonly refreshToken: string | undefined
  readonly issuedAt: number
  readonly expiresAt: number
  /** The number of the token among those issued in this visit. */
  readonly generation: number
  readonly from: 'login' | 'refresh'
  /** The platform has refused it. */
  readonly rejected: boolean
}

/**
 * The state of a token. The platform does not reveal it: it answers 1010005 to all but `fresh` and `aging`.
 * `superseded` is known here only because this page made the newer login itself.
 */
export type TokenPhase = 'fresh' | 'aging' | 'expired' | 'superseded' | 'rejected'

/** Where our client renews: the last 5 minutes, or 5 % of a short life. */
export function renewalMargin({ issuedAt, expiresAt }: HeldToken): number {
  return Math.min(5 * 60_000, (expiresAt - issuedAt) * 0.05)
}

export function tokenPhase(token: HeldToken, issued: number, now: number): TokenPhase {
  if (now >= token.expiresAt) return 'expired'
  if (issued > token.generation) return 'superseded'
  if (token.rejected) return 'rejected'
  return now >= token.expiresAt - renewalMargin(token) ? 'aging' : 'fresh'
}

/** A grant as a held token. Expiry counts from the moment the request left, so it is never counted too late. */
export function holdGrant(
  grant: Grant,
  issuedAt: number,
  generation: number,
  from: HeldToken['from'],
  previousRefreshToken?: string,
): HeldToken {
  return {
    accessToken: grant.accessToken,
    // An answer without one means: keep the old.
    refreshToken: grant.refreshToken ?? previousRefreshToken,
    issuedAt,
    expiresAt: issuedAt + grant.expiresIn * 1000,
    generation,
    from,
    rejected: false,
  }
}
