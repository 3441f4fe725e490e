import { isNorthboundError, type NorthboundError } from '@northbound/auth'
import { listOf } from '../wire/header-list.ts'
import type { Outgoing } from '../wire/outgoing.ts'
import { type ProblemName, problems } from '../problems/problem-name.ts'
import { Refusal } from '../problems/refusal.ts'

/** A response with a problem document (`application/problem+json`), and the name of the problem. */
export interface Problem {
  readonly name: ProblemName
  readonly answer: Outgoing<never>
}

/**
 * Makes the response for anything that was thrown. A NorthboundError shows its kind and the platform's error code, which
 * clients read as if the platform had sent them. Other errors show no detail.
 *
 * @param requestId identifies this response, also in logs
 */
export function problemOf(thrown: unknown, requestId: string): Problem {
  if (thrown instanceof Refusal) {
    const { name, detail, headers } = thrown
    return print(name, requestId, { detail, docs: `proxy/problems#${name}` }, headers)
  }
  if (isNorthboundError(thrown)) {
    const name = thrown.kind === 'timed-out' ? 'platform-timed-out' : 'platform-failed'
    return print(name, requestId, aboutError(thrown), retryAfter(thrown))
  }
  if (thrown instanceof DOMException && thrown.name === 'AbortError') {
    const detail = 'The connection was closed before the response was ready.'
    return print('caller-gone', requestId, { detail, docs: 'proxy/problems#caller-gone' })
  }
  const detail = `Internal error. See the proxy log for request ${requestId}.`
  return print('proxy-failed', requestId, { detail, docs: 'proxy/problems#proxy-failed' })
}

function aboutError({
  kind,
  message,
  docs,
  platformCode,
  detail: reason,
  reached,
}: NorthboundError) {
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

function print(
  name: ProblemName,
  requestId: string,
  { docs, ...members }: { readonly docs: string; readonly detail: string },
  headers: Readonly<Record<string, string>> = {},
): Problem {
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
  return { name, answer: { status, headers: list, body: JSON.stringify(body) } }
}
