import { kindOfCode } from '../catalogue/kind-of-code.ts'
import type { ErrorKind } from '../errors/error-kind.ts'
import { NorthboundError } from '../errors/northbound-error.ts'
import { hostClock, parseDate } from '../runtime/clock.ts'
import { platformCodeOf } from '../schemas/platform-code-of.ts'
import { parseJson } from './parse-json.ts'
import { answerBehind } from './exchanges.ts'

/**
 * The error that an answer stands for, or undefined when it is not an error. The body decides before the status:
 * errors arrive with HTTP 200 too (command, batch and group APIs).
 *
 * @param text the body
 * @param on401 the kind of a 401 without a platform code
 */
export function answerError(
  response: Response,
  text: string,
  on401: ErrorKind = 'credentials-rejected',
): NorthboundError | undefined {
  const { status } = response
  if (isRedirect(response)) return new NorthboundError('redirected', { status, reached: 'no' })
  const body = parseJson(text)
  const platformCode = platformCodeOf(body)
  if (response.ok && !platformCode) return undefined
  const page = body === undefined ? text : undefined
  const error = new NorthboundError(kindOf(status, platformCode, page, on401), {
    status,
    platformCode,
    retryAfterMs: retryAfterMs(response.headers),
  })
  answerBehind.set(error, [response, text])
  return error
}

/** Reads seconds or a date. A date counts from the `Date` of the answer, because the server clock may differ from ours. */
function retryAfterMs(headers: Headers): number | undefined {
  const value = headers.get('retry-after') ?? ''
  const answered = parseDate(headers.get('date')) || hostClock.now()
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : parseDate(value) - answered
  return ms > 0 ? ms : undefined
}

/** Browsers hide a redirect that was not followed behind an opaque answer with status 0. */
export function isRedirect(response: Response): boolean {
  return response.type === 'opaqueredirect' || /30[12378]/.test(String(response.status))
}

function kindOf(
  status: number,
  platformCode: string | undefined,
  page: string | undefined,
  on401: ErrorKind,
): ErrorKind {
  if (platformCode) return kindOfCode(platformCode) ?? 'platform-refused'
  if (status === 401) return on401
  // nginx answers this to a client without a certificate, or with one that it does not accept.
  if (/49[56]/.test(`${status}`) || (status === 400 && page && /SSL certificate/.test(page)))
    return 'client-certificate-required'
  if (status === 403) return 'not-authorized'
  if (status === 429) return 'throttled'
  if (status >= 500) return 'platform-fault'
  return page === undefined ? 'platform-refused' : 'answer-unreadable'
}
