import type { Incoming } from '../exchange/incoming.ts'

/** The longest id, in characters: it is a key of rate limits and of places, and a part of events. */
export const longestId = 256

/** Who asks. */
export interface Identity {
  /** For rate limits and audits, a text of 1 to 256 characters; with any other the call is a 500. Not shown to anybody else. */
  readonly id: string
}

/** What an authorizer may look at. The body is not for it. */
export type Claim = Pick<Incoming, 'method' | 'header' | 'peer' | 'request'> & {
  /** The path that was matched, without the prefix. */
  readonly path: string
}

/** Says who asks, or undefined when that cannot be told: then the answer is 401. What it throws is a 500, and not shown. */
export interface Authorize {
  (claim: Claim): Identity | undefined | Promise<Identity | undefined>
  /** The value of `WWW-Authenticate` for the 401. */
  readonly challenge?: string | undefined
  /**
   * The headers that show who asks, in lower case. Whoever was accepted with them lately is still asked about when many others
   * of the same address fail (`failuresPerMinute`).
   * @default `authorization` and `cookie`
   */
  readonly credentialHeaders?: readonly string[] | undefined
}
