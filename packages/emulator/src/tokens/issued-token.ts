/** The state of a token: alive, or why not. The platform does not tell callers; the journal does. */
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

/** The tokens of one login or refresh. */
export interface Grant {
  readonly access: IssuedToken
  /** Absent when the switch `refreshTokenField` disables them. */
  readonly refresh: IssuedToken | undefined
}
