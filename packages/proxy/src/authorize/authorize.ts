import type { Incoming } from '../exchange/incoming.ts'

/** The longest id, in characters: it is a key of rate limits and of places, and a part of events. */
export const longestId = 256

/** Who asks. */
export interface Identity {
  /** For rate limits and audits, a text of 1 to 256 characters; with any other the call is a 500. Not shown to anybody else. */
  readonly id: string
}

/** What an authorizer may look at. The body is not for it. */
export type Claim = Pick<Incoming, 'method' | 'header' | 'peer'> & {
  /** The path that was matched, without the prefix. */
  readonly path: string
}

/**
 * Says who asks, or undefined when that cannot be told: then the answer is 401. What it throws is a 500, and not shown.
 * `challenge` is the value of `WWW-Authenticate` for the 401.
 */
export interface Authorize {
  (claim: Claim): Identity | undefined | Promise<Identity | undefined>
  readonly challenge?: string | undefined
}
