/** What is to be POSTed to an application. */
export interface Notification {
  /** `commandStatus` for what the callback of a command hears. */
  readonly notifyType: string
  readonly callbackUrl: string
  readonly body: object
}

/** A notification on its way to an application. */
export interface Push {
  readonly seq: number
  readonly callbackUrl: string
  readonly text: string
  /** How often it was tried already. */
  readonly tries: number
}

/** A notification, and what became of it. */
export interface Delivery {
  /** 1 for the first since the start or `reset()`. */
  readonly seq: number
  /** When it happened: virtual time in ms since 1970. */
  readonly time: number
  readonly notifyType: string
  /** Without query: there may be a key in it. */
  readonly callbackUrl: string
  /** As it is sent. */
  readonly body: unknown
  /**
   * - `waiting`: not yet answered
   * - `delivered`: answered with a status of 200 to 299
   * - `failed`: answered otherwise, or not at all; or never sent, because too many wait or the address failed too often.
   *   With `againAt` it is tried again
   * - `refused`: never sent; the emulator may not call this address
   */
  readonly outcome: 'waiting' | 'delivered' | 'failed' | 'refused'
  /** How often it was tried. */
  readonly tries: number
  /** When it is sent again, in virtual ms since 1970: with the next request, notification or move of the clock from then on; on a port within a second. */
  readonly againAt?: number | undefined
  /** The status of the last answer. */
  readonly status?: number | undefined
  /** Why it failed or was refused, and whether it is sent again. */
  readonly note?: string | undefined
}
