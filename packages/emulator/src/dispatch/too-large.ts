import { answerError } from '../http/answer-error.ts'
import { limits } from '../http/limits.ts'
import type { Route } from '../platform/platform.ts'

const statuses = { body: 413, url: 414, headers: 431 } as const

/**
 * Answers a request beyond the size limits. Assumed: the statuses of HTTP for it, and
 * 50400 (The input is invalid) as the code.
 */
export function tooLarge(what: keyof typeof limits): Route {
  return (_call, { behaviour }) =>
    answerError(behaviour, '50400', {
      status: statuses[what],
      note: `too large: ${what} of more than ${limits[what]} bytes`,
    })
}
