/**
 * What happened to a token, for logs, metrics and traces. Name and flat attributes are those of an OpenTelemetry event
 * (`span.addEvent(name, attributes)`). No secret and no token is in it.
 */
export interface TokenEvent {
  /** Logged in, renewed, adopted from another source, rejected by the platform, waiting after a refusal, or a store that failed. */
  readonly name:
    | 'northbound.login'
    | 'northbound.renewed'
    | 'northbound.adopted'
    | 'northbound.superseded'
    | 'northbound.cooled-down'
    | 'northbound.store-failed'
  /** Numbers and short words: nothing that a log must not have. */
  readonly attributes: Readonly<Record<string, string | number>>
}
