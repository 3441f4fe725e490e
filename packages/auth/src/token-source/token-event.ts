/**
 * What happened to a token, for logs, metrics and traces. Name and flat attributes are those of an OpenTelemetry event
 * (`span.addEvent(name, attributes)`). No secret and no token is in it.
 */
export interface TokenEvent {
  readonly name:
    | 'northbound.login'
    | 'northbound.renewed'
    | 'northbound.adopted'
    | 'northbound.superseded'
    | 'northbound.cooled-down'
  readonly attributes: Readonly<Record<string, string | number>>
}
