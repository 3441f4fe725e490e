import type { ErrorKind } from '../errors/error-kind.ts'
import type { Observation } from '../errors/northbound-error.ts'

/**
 * What the sources of one application agree on. It holds no secret (of one that was refused: 16 bits). To a store all of it but the generation is
 * opaque: a store keeps the record, and says how long it has had it.
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
  /** Set when the platform refused: then the record is news about that, and its token may be none or the one before. */
  readonly refusal?: Refusal | undefined
}

/** Why and for how long nobody should ask the platform with the same secret. */
export interface Refusal {
  /** What the error says. */
  readonly seen: Observation & { readonly kind: ErrorKind }
  /** From the publication, in ms. */
  readonly forMs: number
  /** {@link fingerprint} of the secret that was refused: another may be tried at once. */
  readonly secret: number
}

/** A record, and for how long the store has had it, in ms, by the clock of the store: other machines' clocks do not count. */
export interface StoredRecord {
  /** As it was published. */
  readonly record: TokenRecord
  /** Since then, in ms. */
  readonly ageMs: number
}

/** The right to log in, for a while. */
export interface Lease {
  /** The generation for what is published under this lease: greater than all that were given or stored before. */
  readonly generation: number
  /** How long the lease still holds, in ms, by the clock of the holder, counted from before it was asked for. */
  remainingMs(): number
  /** Gives the lease back, and leaves it alone if it is another's by now. */
  release(): Promise<void>
}

/**
 * Where the record lives. A store only translates: every rule about tokens is in the token source.
 * A store that cannot answer throws; the source turns that into `store-unavailable`.
 * `application` is a text without secrets (`https://server:8743#appId`); two applications share nothing.
 */
export interface TokenStore {
  /** The newest record of this application, expired or not. */
  read(application: string): Promise<StoredRecord | undefined>
  /** Atomically keeps the record if its generation is newer than the stored one; returns what is stored then. */
  publish(application: string, record: TokenRecord): Promise<StoredRecord>
  /** The right to log in for `forMs` ms, or undefined at once when another holds it. It ends by the clock of the store. */
  lease(application: string, forMs: number): Promise<Lease | undefined>
  /** Calls back when the record may have changed: a hint, never the truth. Returns a function that ends it. */
  watch?(application: string, changed: () => void): () => void
}

/** The key of one application on one platform. */
export function applicationKey(url: string, appId: string): string {
  return `${url}#${appId}`
}
