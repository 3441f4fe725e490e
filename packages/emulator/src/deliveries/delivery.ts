/** A notification to POST to an application. */
export interface Notification {
  /** `commandStatus` for notifications to the callback of a command. */
  readonly notifyType: string
  readonly callbackUrl: string
  readonly body: object
}

/** A notification in delivery to an application. */
export interface Push {
  readonly seq: number
  readonly callbackUrl: string
  readonly text: string
  /** How often it was tried already. */
  readonly tries: number
}

/** A notification and its outcome. */
export interface Delivery {
  /** 1 for the first since the start or `reset()`. */
  readonly seq: number
  /** When the event happened: virtual time in ms since 1970. */
  readonly time: number
  readonly notifyType: string
  /** Without the query, which may hold a key. */
  readonly callbackUrl: string
  /** The body as sent. */
  readonly body: unknown
  /**
   * - `waiting`: not yet answered
   * - `delivered`: answered with a status of 200 to 299
   * - `failed`: answered with another status, or not at all; or never sent, because too many wait or the address failed too
   *   often. With `againAt` it is retried
   * - `refused`: never sent, because the emulator may not call this address
   */
  readonly outcome: 'waiting' | 'delivered' | 'failed' | 'refused'
  /** The number of tries. */
  readonly tries: number
  /** When it is retried, in virtual ms since 1970: with the next request, notification or move of the clock after that; on a port within a second. */
  readonly againAt?: number | undefined
  /** The status of the last answer. */
  readonly status?: number | undefined
  /** Why it failed or was refused, and whether it is retried. */
  readonly note?: string | undefined
}
