import { isHTTPError, isNetworkError, isTimeoutError } from 'ky'
import { NorthboundError } from '../errors/northbound-error.ts'
import { answerError } from '../http/answer-error.ts'
import { toNorthboundError } from '../http/to-northbound-error.ts'

/**
 * Replaces ky's errors, because they hold the request with its headers and print it.
 * Other errors (an abort, a mistake in the caller's code) are returned unchanged.
 */
export function wrapKyError(error: Error): Error {
  if (isHTTPError(error)) {
    const { response, data } = error
    // The answer of an HTTPError is never a success, so it always yields an error.
    return answerError(response, String(data ?? ''), 'token-rejected') as NorthboundError
  }
  if (isTimeoutError(error)) return new NorthboundError('timed-out', { reached: 'maybe' })
  if (isNetworkError(error)) return toNorthboundError(error.cause)
  return error
}
