import type { ProblemName } from '../problems/problem-name.ts'

/** What became of one request. No secret, token, query, header or body is in it. */
export interface ProxyEvent {
  /** Also in the answer, as `x-request-id`. */
  readonly requestId: string
  readonly method: string
  /** The route as it was declared, so that ids of devices do not make a new name each; undefined when none was found. */
  readonly route: string | undefined
  readonly status: number
  /** From the first check to the head of the answer, in ms. */
  readonly durationMs: number
  /** Who asked, as `authorize` said. */
  readonly identity: string | undefined
  /** Why it was refused or failed here; undefined when the platform's answer was passed on. */
  readonly problem: ProblemName | undefined
  /** The kind of the error, when the platform or the token was the reason. */
  readonly kind: string | undefined
  /**
   * A copy of what `authorize`, `rateLimit` or the proxy itself threw, when that is why it failed. Secrets of the
   * configuration, the token, what the caller showed and what looks like a secret are replaced in it by `[redacted]`. Its class
   * is `Error` or one of the language; `name`, `code`, stack, `cause` and other properties stay.
   */
  readonly error: unknown
  /** Whether the call was sent a second time with a new token. */
  readonly replayed: boolean
}
