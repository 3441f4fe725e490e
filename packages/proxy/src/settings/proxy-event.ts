import type { ProblemName } from '../problems/problem-name.ts'

/** The outcome of one request. It contains no secret, token, query, header or body. */
export interface ProxyEvent {
  /** The response has it as `x-request-id`. */
  readonly requestId: string
  readonly method: string
  /** The route as it was declared, so that device ids do not create new label values; undefined when no route matched. */
  readonly route: string | undefined
  readonly status: number
  /** Time from the first check to the head of the response, in ms. */
  readonly durationMs: number
  /** The caller's id, as `authorize` returned it. */
  readonly identity: string | undefined
  /** Why the proxy refused the request or failed; undefined when the platform's response was passed on. */
  readonly problem: ProblemName | undefined
  /** The kind of the error, when the platform or the token caused it. */
  readonly kind: string | undefined
  /**
   * A copy of the error that `authorize`, `rateLimit` or the proxy itself threw, when the request failed because of it. In the
   * copy `[redacted]` replaces configured secrets, the token, the caller's credentials and everything that looks like a secret.
   * Its class is `Error` or another built-in class; `name`, `code`, stack, `cause` and other properties stay.
   */
  readonly error: unknown
  /** Whether the call was replayed with a new token. */
  readonly replayed: boolean
}
