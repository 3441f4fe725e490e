import { isHTTPError, isNetworkError, isTimeoutError } from 'ky'
import { NorthboundError } from '../errors/northbound-error.ts'
import { answerError } from '../http/answer-error.ts'
import { toNorthboundError } from '../http/to-northbound-error.ts'

/**
 * ky's errors hold the request with its headers and print it, so none of them is let out.
 * What is not ky's own (an abort, a mistake in the caller's code) stays as it is.
 */
export function wrapKyError(error: Error): Error {
  if (isHTTPError(error)) {
    const { response, data } = error
    // An HTTPError's answer is never a success, so there always is an error in it.
    return answerError(response, String(data ?? ''), 'token-rejected') as NorthboundError
  }
  if (isTimeoutError(error)) return new NorthboundError('timed-out', { reached: 'maybe' })
  if (isNetworkError(error)) return toNorthboundError(error.cause)
  return error
}
