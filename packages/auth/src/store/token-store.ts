/**
 * The shared record of one token: one per application key.
 * It is what several sources agree on; it holds no secret.
 */
export interface TokenRecord {
  /** Which platform and application: see `applicationKey`. */
  readonly application: string
  /** Strictly increasing with every token; a store never goes back. */
  readonly generation: number
  readonly accessToken: string
  readonly refreshToken?: string | undefined
  /** When the request that brought the token was started, in ms since 1970. */
  readonly issuedAt: number
  /** `issuedAt` plus the token's life, in ms since 1970. */
  readonly expiresAt: number
  /** Random id of the source that obtained the token, for diagnosis. */
  readonly issuedBy: string
}

/**
 * Where the record lives. A store only translates: every rule about tokens is in the token source.
 * A store that cannot answer throws; the source turns that into `store-unavailable`.
 */
export interface TokenStore {
  /** The newest record of this application, or undefined. */
  read(application: string): Promise<TokenRecord | undefined>
  /** Atomically keeps the record if its generation is newer than the stored one, and returns the record that is now stored. */
  publish(record: TokenRecord): Promise<TokenRecord>
}

/** The key of one application on one platform: two applications share nothing. */
export function applicationKey(url: string, appId: string): string {
  return `${url}#${appId}`
}
