import type { Answer } from '../http/answer.ts'
import type { FaultKind } from './fault.ts'

/**
 * The answer of each fault that has a name. One of the platform's own that is spoilt stands here as
 * `undefined`.
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
