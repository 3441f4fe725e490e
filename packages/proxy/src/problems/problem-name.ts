/**
 * Every way in which the proxy itself says no, with the status and the title of its problem document (RFC 9457).
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
  'head-too-large': [431, 'The request has more headers than this proxy takes.'],
  'host-refused': [421, 'This proxy does not answer for that host.'],
  'route-unknown': [404, 'No route of this proxy has that path.'],
  'method-refused': [405, 'The route takes other methods only.'],
  'preflight-refused': [403, 'The page asked for more than it may.'],
  'origin-refused': [403, 'Pages of that origin may not call this proxy.'],
  'cross-site': [403, 'The request looks as if another site had made it.'],
  'header-missing': [403, 'The request lacks the header that shows it was meant.'],
  unauthorized: [401, 'It is not known who asks.'],
  'identity-unavailable': [503, 'It could not be found out who asks.'],
  'too-many-failures': [429, 'Too many callers of that address could not say who they are.'],
  'rate-limited': [429, 'Too many calls in too short a time.'],
  busy: [503, 'As many calls are under way as this proxy allows.'],
  'body-too-large': [413, 'The body is larger than this proxy takes.'],
  'body-refused': [415, 'The body is of a kind that this proxy does not take.'],
  'body-too-slow': [408, 'The body did not arrive in time.'],
  'check-timed-out': [503, 'A check of the proxy did not answer in time.'],
  'platform-failed': [
    502,
    'The platform could not be asked, or gave no answer that can be passed on.',
  ],
  'platform-timed-out': [504, 'The platform did not answer in time.'],
  'caller-gone': [499, 'Whoever asked has gone.'],
  'proxy-failed': [500, 'Something broke in the proxy.'],
} as const satisfies Record<string, readonly [status: number, title: string]>

/**
 * A way to say no: the `name` of its problem document, and the last part of its `type`, `urn:northbound:problem:<name>`.
 *
 * @example
 * ```ts
 * import type { ProblemName, ProxyEvent } from '@northbound/proxy'
 *
 * const unsafe: ReadonlySet<ProblemName> = new Set(['cross-site', 'header-missing', 'origin-refused'])
 * const onEvent = ({ problem, requestId }: ProxyEvent) => {
 *   if (problem && unsafe.has(problem)) console.warn(problem, requestId)
 * }
 * ```
 */
export type ProblemName = keyof typeof problems
