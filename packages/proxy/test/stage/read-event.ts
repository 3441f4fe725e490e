import type { ProxyEvent, ProblemName } from '@northbound/proxy'

/** The problem that an event names; undefined when the response of the platform was passed on. */
export function problemIn({ attributes }: ProxyEvent): ProblemName | undefined {
  return 'problem' in attributes ? attributes.problem : undefined
}

/** The error in the event of a proxy that failed. */
export function errorIn(event: ProxyEvent | undefined): unknown {
  return event?.name === 'northbound.proxy-failed' ? event.error : undefined
}
