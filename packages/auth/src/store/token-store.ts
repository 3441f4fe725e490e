import type { ErrorKind } from '../errors/error-kind.ts'
import type { Observation } from '../errors/northbound-error.ts'

/**
 * The shared state of the sources of one application. It holds no secret (only 16 bits of a refused one). To a store everything
 * but the generation is opaque: a store keeps the record, and reports its age.
 */
export interface TokenRecord {
  /** Strictly increasing with every record of an application; a store never goes back. */
  readonly generation: number
  /** Sent as `Authorization` with every call. */
  readonly accessToken: string
  /** For the next renewal, where the platform gave one. */
  readonly refreshToken?: string | undefined
  /** The whole life of the token, in ms. */
  readonly lifetimeMs: number
  /** What was left of it when the record was published, in ms. */
  readonly remainingMs: number
  /** Random id of the source that obtained the token, for diagnosis. */
  readonly issuedBy: string
  /** The logins that a rejection caused, as ms from each to the publication: the budget that all sources share. */
  readonly logins?: readonly number[] | undefined
  /** Set when the platform rejected the token and no other could be obtained: it must not be handed out again. */
  readonly isRejected?: boolean | undefined
  /** Set when the platform refused the credentials. The token of such a record may be empty or the previous one. */
  readonly refusal?: Refusal | undefined
}

/** Why and for how long no source should send the same secret to the platform. */
export interface Refusal {
  /** What the error says. */
  readonly seen: Observation & { readonly kind: ErrorKind }
  /** From the publication, in ms. */
  readonly forMs: number
  /** {@link fingerprint} of the secret that was refused: another may be tried at once. */
  readonly secret: number
}

/** A record and its age by the clock of the store: the clocks of other machines do not count. */
export interface StoredRecord {
  /** As it was published. */
  readonly record: TokenRecord
  /** Time since it was published, in ms. */
  readonly ageMs: number
}

/** The exclusive right to log in for a limited time. */
export interface Lease {
  /** The generation of the record published under this lease: greater than every generation leased or stored before. */
  readonly generation: number
  /** How long the lease still holds, in ms, by the clock of the holder, counted from before it was asked for. */
  remainingMs(): number
  /** Releases the lease. A lease that has passed to another holder is left alone. */
  release(): Promise<void>
}

/**
 * Where the record is kept. A store only reads and writes: every rule about tokens is in the token source.
 * A store that cannot answer throws; the source turns that into `store-unavailable`.
 * `application` is a string without secrets (`https://server:8743#appId`); two applications share nothing.
 */
export interface TokenStore {
  /** The newest record of this application, expired or not. */
  read(application: string): Promise<StoredRecord | undefined>
  /** Atomically keeps the record if its generation is newer than the stored one; returns the record that is stored afterwards. */
  publish(application: string, record: TokenRecord): Promise<StoredRecord>
  /** The right to log in for `forMs` ms, or undefined at once when another source holds it. It expires by the clock of the store. */
  lease(application: string, forMs: number): Promise<Lease | undefined>
  /** Calls back when the record may have changed: a hint, never the truth. Returns a function that stops watching. */
  watch?(application: string, changed: () => void): () => void
}

/** The key of one application on one platform. */
export function applicationKey(url: string, appId: string): string {
  return `${url}#${appId}`
}
