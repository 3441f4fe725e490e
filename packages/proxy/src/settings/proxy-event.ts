import type { ErrorKind } from '@northbound/auth'
import type { RefusalName } from '../problems/problem-name.ts'

/**
 * The outcome of one request, for logs, metrics and traces. Like a `TokenEvent` it has the name and the flat attributes of an
 * OpenTelemetry event (`span.addEvent(name, attributes)`), and the name decides which attributes there are. It contains no
 * secret, token, query, header or body.
 *
 * @example
 * ```ts
 * import type { ProxyEvent } from '@northbound/proxy'
 *
 * function onEvent(event: ProxyEvent): void {
 *   const { requestId, status } = event.attributes
 *   if (event.name === 'northbound.refused') console.warn(requestId, status, event.attributes.problem)
 *   if (event.name === 'northbound.platform-failed') console.error(requestId, event.attributes.kind)
 *   if (event.name === 'northbound.proxy-failed') console.error(requestId, event.error)
 * }
 * ```
 */
export type ProxyEvent = AnsweredEvent | RefusedEvent | PlatformFailedEvent | ProxyFailedEvent

/** Attributes of every event of a proxy. */
export interface RequestAttributes {
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
  /** Whether the call was replayed with a new token. */
  readonly replayed: boolean
}

/** The platform's response was passed on, whatever its status, or a preflight was allowed. */
export interface AnsweredEvent {
  readonly name: 'northbound.answered'
  readonly attributes: RequestAttributes
}

/** The proxy refused the request, or the caller disconnected. */
export interface RefusedEvent {
  readonly name: 'northbound.refused'
  readonly attributes: RequestAttributes & {
    /** The check that the request did not pass. */
    readonly problem: RefusalName
  }
}

/** The platform could not be reached, or there was no token for the call. */
export interface PlatformFailedEvent {
  readonly name: 'northbound.platform-failed'
  readonly attributes: RequestAttributes & {
    readonly problem: 'platform-failed' | 'platform-timed-out'
    /** The kind of the error. */
    readonly kind: ErrorKind
  }
}

/** `authorize`, `rateLimit` or the proxy itself threw an error. */
export interface ProxyFailedEvent {
  readonly name: 'northbound.proxy-failed'
  readonly attributes: RequestAttributes & {
    readonly problem: 'proxy-failed'
  }
  /**
   * A copy of the error, in which `[redacted]` replaces configured secrets, the token, the caller's credentials and everything
   * that looks like a secret. Its class is `Error` or another built-in class; `name`, `code`, stack, `cause` and other
   * properties stay.
   */
  readonly error: unknown
}
