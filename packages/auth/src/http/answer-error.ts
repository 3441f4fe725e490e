import { kindOfCode } from '../catalogue/kind-of-code.ts'
import type { ErrorKind } from '../errors/error-kind.ts'
import { NorthboundError } from '../errors/northbound-error.ts'
import { hostClock, parseDate } from '../runtime/clock.ts'
import { platformCodeOf } from '../schemas/platform-code-of.ts'

/**
 * The error that an answer stands for, or undefined when it is none. The body decides before the status:
 * errors arrive with HTTP 200 too (command, batch and group APIs).
 *
 * @param body the parsed JSON, or undefined when the body was none
 * @param on401 what a 401 means that comes without a code of the platform
 */
export function answerError(
  response: Response,
  body: unknown,
  on401: ErrorKind = 'credentials-rejected',
): NorthboundError | undefined {
  const { status } = response
  if (isRedirect(response)) return new NorthboundError('redirected', { status, reached: 'no' })
  const platformCode = platformCodeOf(body)
  if (response.ok && !platformCode) return undefined
  return new NorthboundError(kindOf(status, platformCode, body, on401), {
    status,
    platformCode,
    retryAfterMs: retryAfterMs(response.headers),
  })
}

/** Seconds, or a date, which counts from the date of the answer: the clock of the server need not be that of this machine. */
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
  body: unknown,
  on401: ErrorKind,
): ErrorKind {
  if (platformCode) return kindOfCode(platformCode) ?? 'platform-refused'
  if (status === 401) return on401
  // What nginx answers to a caller without a certificate, or with one that it does not accept.
  if (status === 495 || status === 496) return 'client-certificate-required'
  if (status === 403) return 'not-authorized'
  if (status === 429) return 'throttled'
  if (status >= 500) return 'platform-fault'
  return body === undefined ? 'answer-unreadable' : 'platform-refused'
}
