import { type ErrorKind, errorKinds, type RetryAdvice } from './error-kind.ts'

/**
 * The base address of the docs site, in front of every `docs` path.
 * Empty until the site has a home; paths then stay relative to its root.
 */
const docsBase = ''

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

/** Did the request reach the platform? `maybe` means that a login may have replaced the token. */
export type Reached = 'no' | 'maybe' | 'yes'

/**
 * The one error class of Northbound. Switch on `kind`; show `message` to a person;
 * pass the error to `explain` of `@northbound/auth/guidance` for causes and remedies.
 *
 * It carries neither `cause` nor request, so that no secret or token can ride along into a log.
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
  readonly kind: ErrorKind
  /** The platform's own code, verbatim, when it sent one. */
  readonly platformCode: string | undefined
  /** HTTP status of the answer, when there was one. */
  readonly status: number | undefined
  /** Whether calling again can help. */
  readonly retry: RetryAdvice
  /** How long the platform asked to wait, in ms. */
  readonly retryAfterMs: number | undefined
  /** Whether the platform may have acted on the request. */
  readonly reached: Reached
  /** Path of the page about this kind in the docs site, e.g. `errors/throttled`. */
  readonly docs: string

  constructor(kind: ErrorKind, seen: Observation = {}) {
    const [retry, happened, remedy] = errorKinds[kind]
    const facts = [
      seen.status && `HTTP ${seen.status}`,
      seen.platformCode && `code ${seen.platformCode}`,
      seen.detail,
    ].filter(Boolean)
    super(`${happened}${facts.length ? ` Seen: ${facts.join(', ')}.` : ''} Try: ${remedy}`)
    this.kind = kind
    this.platformCode = seen.platformCode
    this.status = seen.status
    this.retry = retry
    this.retryAfterMs = seen.retryAfterMs
    this.reached = seen.reached ?? (seen.status ? 'yes' : 'no')
    this.docs = `${docsBase}errors/${kind}`
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
  return (
    value instanceof NorthboundError ||
    (Object.prototype.toString.call(value) === '[object Error]' &&
      (value as Error).name === 'NorthboundError' &&
      'kind' in (value as Error))
  )
}
