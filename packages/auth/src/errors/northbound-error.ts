import { type ErrorKind, errorKinds, type RetryAdvice, retryAdvice } from './error-kind.ts'

/** Did the request reach the platform? `maybe` means that a login may have replaced the token. */
export type Reached = 'no' | 'maybe' | 'yes'

/** What was observed when a call failed. Nothing in it may hold a secret or a token. */
export interface Observation {
  /** HTTP status of the answer. */
  status?: number | undefined
  /** The platform's own code, verbatim: `error_code` or `resultcode`. */
  platformCode?: string | undefined
  /** A short safe detail, such as `ECONNREFUSED` or the name of a field. */
  detail?: string | undefined
  /** Whether the platform may have acted on the request. @default 'yes' with a status, else 'no' */
  reached?: Reached | undefined
  /** How long the platform asked to wait, in ms. */
  retryAfterMs?: number | undefined
}

/**
 * The one error class of Northbound. Switch on `kind`; show `message` to a person: it says what happened (the kind),
 * what was seen, and what to try;
 * pass the error to `explain` of `@northbound/auth/guidance` for causes and remedies.
 *
 * It has neither a `cause` nor the request, so that no secret or token gets into a log.
 *
 * @example
 * ```ts
 * import { isNorthboundError, login } from '@northbound/auth'
 *
 * try {
 *   await login({ url: 'https://server:8743', appId: 'my-app', secret: 'my-secret' })
 * } catch (error) {
 *   if (isNorthboundError(error) && error.kind === 'credentials-rejected') console.log(error.docs)
 * }
 * ```
 */
export class NorthboundError extends Error {
  override readonly name = 'NorthboundError'
  /** What went wrong, from a closed list. */
  declare readonly kind: ErrorKind
  /** Whether calling again can help. */
  declare readonly retry: RetryAdvice
  /** Whether the platform may have acted on the request. */
  declare readonly reached: Reached
  /** Path of the page about this kind, from the root of the docs site: `errors/throttled`. It is not a full address. */
  declare readonly docs: string
  /** HTTP status of the answer, when there was one. */
  declare readonly status: number | undefined
  /** The platform's own code, verbatim, when it sent one. */
  declare readonly platformCode: string | undefined
  /** A short safe detail, such as `ECONNREFUSED` or the name of a field. */
  declare readonly detail: string | undefined
  /** How long the platform asked to wait, in ms. */
  declare readonly retryAfterMs: number | undefined

  constructor(kind: ErrorKind, seen: Observation = {}) {
    const { status, platformCode, detail } = seen
    const facts = [status && `HTTP ${status}`, platformCode && `code ${platformCode}`, detail]
      .filter(Boolean)
      .join(', ')
    const docs = `errors/${kind}`
    super(`${kind}${facts && ` (${facts})`}: ${errorKinds[kind][0] || `read ${docs} in the docs`}`)
    const reached: Reached = status ? 'yes' : 'no'
    Object.assign(this, { kind, retry: retryAdvice(kind), docs, reached }, seen)
  }
}

/**
 * Tells a {@link NorthboundError} from anything else, also across realms and duplicate copies of the package.
 *
 * @example
 * ```ts
 * import { isNorthboundError } from '@northbound/auth'
 *
 * const worthRetrying = (error: unknown) => isNorthboundError(error) && error.retry === 'later'
 * ```
 */
export function isNorthboundError(value: unknown): value is NorthboundError {
  return Object(value).name === 'NorthboundError'
}
