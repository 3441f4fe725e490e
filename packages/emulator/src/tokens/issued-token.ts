/** What became of a token: alive, or why not. The platform tells no caller; the journal does. */
export type Fate = 'alive' | 'superseded' | 'used' | 'logged-out' | 'revoked'

export interface IssuedToken {
  readonly value: string
  readonly kind: 'access' | 'refresh'
  readonly appId: string
  /** Virtual time in ms since 1970, as is every time here. */
  readonly issuedAt: number
  expiresAt: number
  fate: Fate
}

/** What one login or refresh hands out. */
export interface Grant {
  readonly access: IssuedToken
  /** Absent when the switch `refreshTokenField` says that none are issued. */
  readonly refresh: IssuedToken | undefined
}
