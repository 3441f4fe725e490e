import type { ErrorKind } from '../errors/error-kind.ts'

/**
 * What happened to a token, for logs, metrics and traces. Name and flat attributes are those of an OpenTelemetry event
 * (`span.addEvent(name, attributes)`). It holds no secret and no token. The name decides which attributes there are.
 *
 * @example
 * ```ts
 * import type { TokenEvent } from '@northbound/auth'
 *
 * function onEvent(event: TokenEvent): void {
 *   if (event.name === 'northbound.login') console.log('generation', event.attributes.generation)
 *   if (event.name === 'northbound.cooled-down') console.warn(event.attributes.kind)
 * }
 * ```
 */
export type TokenEvent = RecordEvent | CoolDownEvent | StoreEvent

/** A token was obtained, adopted from another source, or rejected by the platform. */
export interface RecordEvent {
  readonly name:
    | 'northbound.login'
    | 'northbound.renewed'
    | 'northbound.adopted'
    | 'northbound.superseded'
  readonly attributes: {
    /** Platform and appId. */
    readonly application: string
    /** Strictly increasing with every new token of this application. */
    readonly generation: number
    /** Random id of the source that obtained the token. */
    readonly issuedBy: string
  }
}

/** No token could be obtained. */
export interface CoolDownEvent {
  readonly name: 'northbound.cooled-down'
  readonly attributes: {
    /** The kind of the error. */
    readonly kind: ErrorKind
  }
}

/** The store failed, or keeps nothing. */
export interface StoreEvent {
  readonly name: 'northbound.store-failed'
  readonly attributes: {
    /** A short reason such as `EACCES`, or an empty string. */
    readonly detail: string
  }
}
