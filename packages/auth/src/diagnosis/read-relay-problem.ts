import { type ErrorKind, errorKinds } from '../errors/error-kind.ts'
import { NorthboundError } from '../errors/northbound-error.ts'
import { platformCodeOf } from '../schemas/platform-code-of.ts'

/**
 * What a relay of `@northbound/proxy` tells when it could not pass a call on: the reason that it, unlike a page, was given.
 * Undefined when the answer is the platform's own. Uses up the body of a problem only.
 *
 * @example
 * ```ts
 * import { diagnose, readRelayProblem } from '@northbound/auth/diagnosis'
 *
 * const url = 'http://localhost:8081/lab'
 * const response = await fetch(`${url}/iocm/app/dm/v1.4.0/devices?pageNo=0`)
 * const problem = await readRelayProblem(response)
 * if (problem) console.log((await diagnose(problem, { url, via: 'relay' })).name)
 * ```
 */
export async function readRelayProblem(response: Response): Promise<NorthboundError | undefined> {
  const type = response.headers.get('content-type') ?? ''
  if (!/^application\/problem\+json\b/i.test(type)) return undefined
  const body: unknown = await response.json().catch(() => undefined)
  const { kind, name, reason, reached } = Object(body) as Record<string, unknown>
  const platformCode = platformCodeOf(body)
  if (typeof kind === 'string' && Object.hasOwn(errorKinds, kind)) {
    return new NorthboundError(kind as ErrorKind, {
      platformCode,
      detail: isWord(reason) ? reason : undefined,
      reached: platformCode ? 'yes' : reached === 'no' ? 'no' : 'maybe',
    })
  }
  // It said no by itself: the nearest kind, and the name of the problem.
  return isWord(name)
    ? new NorthboundError('platform-refused', {
        status: response.status,
        detail: name,
        reached: 'no',
      })
    : undefined
}

/** A short word such as `ECONNREFUSED` or `route-unknown`: nothing longer is shown, whoever sent it. */
function isWord(value: unknown): value is string {
  return typeof value === 'string' && /^[\w. :/-]{1,60}$/.test(value)
}
