import type { Incoming } from '../wire/incoming.ts'

/** Maximum length of an id, in characters: it is a key of rate limits and of the call queue, and a part of events. */
export const longestId = 256

/** The identity of a caller. */
export interface Identity {
  /** For rate limits and audits: a string of 1 to 256 characters; any other value is a 500. It is not shown to other callers. */
  readonly id: string
}

/** What `authorize` receives: the request without its body. */
export type Claim = Pick<Incoming, 'method' | 'header' | 'peer' | 'request'> & {
  /** The matched path, without the prefix. */
  readonly path: string
}

/** Returns the identity of the caller, or undefined, which is a 401. An exception is a 500, and is not shown to the caller. */
export interface Authorize {
  (claim: Claim): Identity | undefined | Promise<Identity | undefined>
  /** The value of `WWW-Authenticate` for the 401. */
  readonly challenge?: string | undefined
  /**
   * The headers with the credentials, in lower case. Recently accepted credentials are still checked while their address is
   * blocked after too many failures (`failuresPerMinute`).
   * @default `authorization` and `cookie`
   */
  readonly credentialHeaders?: readonly string[] | undefined
}
