/** The client that gets and uses a token: this page, or a client of a scenario. */
export type Holder = 'page' | 'program' | 'tab-a' | 'tab-b' | 'elsewhere'

/** The platform issued a token. */
export interface Issued {
  readonly type: 'issued'
  /** In ms since 1970, by the clock of the platform. */
  readonly at: number
  readonly holder: Holder
  /** The number of the token. The token itself is not stored. */
  readonly token: number
  readonly by: 'login' | 'refresh'
  readonly expiresAt: number
}

/** Anything else that was tried. */
export interface Tried {
  readonly type: 'tried'
  readonly at: number
  readonly holder: Holder
  readonly action: 'login' | 'refresh' | 'logout' | 'call'
  /** The token that was used, if its issue was recorded. */
  readonly token?: number | undefined
  readonly outcome: 'accepted' | 'refused' | 'unanswered'
  /** The platform's code, or else the HTTP status. */
  readonly code?: string | undefined
}

export type TimelineEvent = Issued | Tried
