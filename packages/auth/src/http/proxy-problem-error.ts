import { platformCodeOf } from '../schemas/platform-code-of.ts'
import { type ErrorKind, errorKinds } from '../errors/error-kind.ts'
import { NorthboundError, type Observation } from '../errors/northbound-error.ts'

/**
 * The error that a problem document of the proxy describes. When the platform or the token was the reason, it has the kind and
 * the detail that the proxy received; when the proxy itself refused the call, its detail is the name of the problem, and its
 * docs the page about it. Undefined for a document of another server.
 *
 * @param body the document, read as JSON
 * @param status of the answer that contained it
 * @param seen what else is known about the answer
 */
export function proxyProblemError(
  body: unknown,
  status: number,
  seen: Pick<Observation, 'status' | 'retryAfterMs'> = {},
): NorthboundError | undefined {
  const { kind, name, reason, reached } = Object(body) as Record<string, unknown>
  if (isKind(kind)) {
    const platformCode = platformCodeOf(body)
    return new NorthboundError(kind, {
      ...seen,
      platformCode,
      detail: wordIn(reason),
      reached: platformCode ? 'yes' : reached === 'no' ? 'no' : 'maybe',
    })
  }
  const detail = wordIn(name)
  if (!detail) return undefined
  // The proxy may have failed after the platform acted.
  const refused = new NorthboundError(kindOf(detail, status), {
    ...seen,
    status,
    detail,
    reached: status === 500 ? 'maybe' : 'no',
  })
  return Object.assign(refused, { docs: `proxy/problems#${detail}` })
}

function isKind(value: unknown): value is ErrorKind {
  return typeof value === 'string' && Object.hasOwn(errorKinds, value)
}

/** A short word such as `ECONNREFUSED` or `route-unknown`. Nothing longer is shown, because the document is not trusted. */
function wordIn(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\w. :/-]{1,60}$/.test(value) ? value : undefined
}

function kindOf(name: string, status: number): ErrorKind {
  if (status === 429 || name === 'busy') return 'throttled'
  if (status === 401 || status === 403) return 'not-authorized'
  return status >= 500 ? 'platform-fault' : 'platform-refused'
}
