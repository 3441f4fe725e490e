import type { NorthboundError } from '../errors/northbound-error.ts'
import { parseJson } from '../http/parse-json.ts'
import { proxyProblemError } from '../http/proxy-problem-error.ts'
import { readBeginning } from '../http/read-beginning.ts'

/**
 * Reads the problem that a relay of `@northbound/proxy` answers when it cannot forward a call: unlike a page, it knows the reason.
 * Undefined when the answer comes from the platform. Consumes only the body of a problem.
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
