import type { Answer } from '../http/answer.ts'
import type { FaultKind } from './fault.ts'

/**
 * The answer of each named fault; `undefined` for faults that damage the platform's own
 * answer.
 */
export const namedAnswers: Record<FaultKind, Answer | undefined> = {
  hang: { status: 0 },
  reset: { status: 0 },
  empty: { status: 200 },
  'not-json': {
    status: 200,
    body: '<!doctype html><title>Sign in</title><p>Accept the terms to go on.</p>',
    contentType: 'text/html',
  },
  redirect: { status: 307, headers: { Location: 'https://elsewhere.invalid/' } },
  late: undefined,
  drip: undefined,
  truncated: undefined,
  'wrong-type': undefined,
  expired: undefined,
}
