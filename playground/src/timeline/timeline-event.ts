/** Who gets a token and calls with it: this page, or one of the players of a scenario. */
export type Holder = 'page' | 'program' | 'tab-a' | 'tab-b' | 'elsewhere'

/** The platform handed out a token. */
export interface Issued {
  readonly type: 'issued'
  /** In ms since 1970, by the clock of the platform. */
  readonly at: number
  readonly holder: Holder
  /** The how-manieth that was seen. The token itself is not kept. */
  readonly token: number
  readonly by: 'login' | 'refresh'
  readonly expiresAt: number
}

/** Anything else that was tried. */
export interface Tried {
  readonly type: 'tried'
  readonly at: number
  readonly holder: Holder
  readonly deed: 'login' | 'refresh' | 'logout' | 'call'
  /** The token it was tried with, if that one was seen being issued. */
  readonly token?: number | undefined
  readonly outcome: 'accepted' | 'refused' | 'unanswered'
  /** The platform's code, or else the HTTP status. */
  readonly code?: string | undefined
}

export type TimelineEvent = Issued | Tried
