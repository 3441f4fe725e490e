import type { NorthboundError } from '../errors/northbound-error.ts'
import { parseJson } from '../http/parse-json.ts'
import { proxyProblemError } from '../http/proxy-problem-error.ts'
import { readBeginning } from '../http/read-beginning.ts'

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
  const text = await readBeginning(response).catch(() => '')
  return proxyProblemError(parseJson(text), response.status)
}
