import { type ErrorKind, isNorthboundError, type NorthboundError } from '@northbound/auth'
import { listOf } from '../wire/header-list.ts'
import type { Outgoing } from '../wire/outgoing.ts'
import { type ProblemName, problems, type RefusalName } from '../problems/problem-name.ts'
import { Refusal } from '../problems/refusal.ts'

/** Which problem it was, with the kind of the error where the platform or the token caused it. */
export type Cause =
  | { readonly problem: RefusalName }
  | { readonly problem: 'platform-failed' | 'platform-timed-out'; readonly kind: ErrorKind }
  | { readonly problem: 'proxy-failed' }

/** A response with a problem document (`application/problem+json`), and its cause. */
export interface Problem {
  readonly cause: Cause
  readonly answer: Outgoing<never>
}

/**
 * Makes the response for anything that was thrown. A NorthboundError shows its kind and the platform's error code, which
 * clients read as if the platform had sent them. Other errors show no detail.
 *
 * @param requestId identifies this response, also in logs
 */
export function problemOf(thrown: unknown, requestId: string): Problem {
  const print = (cause: Cause, about: About, headers?: Readonly<Record<string, string>>) => ({
    cause,
    answer: printProblem(cause.problem, requestId, about, headers),
  })
  if (thrown instanceof Refusal) {
    const { name: problem, detail, headers } = thrown
    return print({ problem }, { detail, docs: `proxy/problems#${problem}` }, headers)
  }
  if (isNorthboundError(thrown)) {
    const { kind } = thrown
    const problem = kind === 'timed-out' ? 'platform-timed-out' : 'platform-failed'
    return print({ problem, kind }, aboutError(thrown), retryAfter(thrown))
  }
  if (thrown instanceof DOMException && thrown.name === 'AbortError') {
    const detail = 'The connection was closed before the response was ready.'
    return print({ problem: 'caller-gone' }, { detail, docs: 'proxy/problems#caller-gone' })
  }
  const detail = `Internal error. See the proxy log for request ${requestId}.`
  return print({ problem: 'proxy-failed' }, { detail, docs: 'proxy/problems#proxy-failed' })
}

/** Members of a problem document that depend on what was thrown. */
interface About {
  readonly docs: string
  readonly detail: string
  readonly kind?: ErrorKind
  readonly reason?: string
  readonly reached?: 'no'
  readonly error_code?: string
}

function aboutError({
  kind,
  message,
  docs,
  platformCode,
  detail: reason,
  reached,
}: NorthboundError): About {
  return {
    detail: message,
    docs,
    kind,
    ...(reason && { reason }),
    // If no connection was made, the client need not check whether the platform acted.
    ...(reached === 'no' && { reached }),
    ...(platformCode && { error_code: platformCode }),
  }
}

function retryAfter({ retryAfterMs }: NorthboundError): Record<string, string> {
  return retryAfterMs ? { 'retry-after': String(Math.ceil(retryAfterMs / 1000)) } : {}
}

function printProblem(
  name: ProblemName,
  requestId: string,
  { docs, ...members }: About,
  headers: Readonly<Record<string, string>> = {},
): Outgoing<never> {
  const [status, title] = problems[name]
  const body = {
    // A URN stays the same wherever the documentation is, and is not resolved against the URL of the call.
    type: `urn:northbound:problem:${name}`,
    title,
    status,
    name,
    ...members,
    docs,
    instance: `urn:uuid:${requestId}`,
  }
  const list = listOf({ ...headers, 'content-type': 'application/problem+json; charset=utf-8' })
  return { status, headers: list, body: JSON.stringify(body) }
}
