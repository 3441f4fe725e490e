/**
 * All problems that the proxy itself reports, each with status and title of its problem document (RFC 9457).
 *
 * @example
 * ```ts
 * import { type ProblemName, problems } from '@northbound/proxy'
 *
 * for (const name of Object.keys(problems) as ProblemName[]) {
 *   const [status, title] = problems[name]
 *   console.log(status, name, title)
 * }
 * ```
 */
export const problems = {
  'request-malformed': [400, 'The request could not be read.'],
  'head-too-large': [431, 'The request has more headers than this proxy accepts.'],
  'host-refused': [421, 'This proxy does not serve that host.'],
  'route-unknown': [404, 'No route of this proxy has that path.'],
  'method-refused': [405, 'The route does not accept this method.'],
  'preflight-refused': [403, 'The preflight asks for a method or header that is not allowed.'],
  'origin-refused': [403, 'Pages of that origin may not call this proxy.'],
  'cross-site': [403, 'The request looks like a cross-site request.'],
  'header-missing': [403, 'The CSRF header is missing.'],
  unauthorized: [401, 'The caller is not authenticated.'],
  'identity-unavailable': [503, 'The identity provider is unavailable.'],
  'too-many-failures': [429, 'Too many failed authentications from that address.'],
  'rate-limited': [429, 'Too many calls per minute.'],
  busy: [503, 'Too many calls are in progress or queued.'],
  'body-too-large': [413, 'The body is larger than this proxy accepts.'],
  'body-refused': [415, 'This proxy does not accept this type of body.'],
  'body-too-slow': [408, 'The body did not arrive in time.'],
  'check-timed-out': [503, 'A check of the proxy timed out.'],
  'platform-failed': [502, 'The platform is unreachable, or its response cannot be passed on.'],
  'platform-timed-out': [504, 'The platform did not respond in time.'],
  'caller-gone': [499, 'The client closed the connection.'],
  'proxy-failed': [500, 'Internal error of the proxy.'],
} as const satisfies Record<string, readonly [status: number, title: string]>

/**
 * The `name` of a problem document, and the last part of its `type`, `urn:northbound:problem:<name>`.
 *
 * @example
 * ```ts
 * import type { ProblemName, ProxyEvent } from '@northbound/proxy'
 *
 * const unsafe: ReadonlySet<ProblemName> = new Set(['cross-site', 'header-missing', 'origin-refused'])
 * const onEvent = ({ name, attributes }: ProxyEvent) => {
 *   if (name === 'northbound.refused' && unsafe.has(attributes.problem)) console.warn(attributes)
 * }
 * ```
 */
export type ProblemName = keyof typeof problems

/** The problems of a request that the proxy refused, as opposed to those of a request that failed. */
export type RefusalName = Exclude<
  ProblemName,
  'platform-failed' | 'platform-timed-out' | 'proxy-failed'
>
