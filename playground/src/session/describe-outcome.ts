import { isNorthboundError } from '@northbound/auth'
import type { Entry } from './entry.ts'

/** The outcome of an action, in one word: the platform's code, our kind where it sent none, or the status. */
export function describeOutcome(
  { exchange, problem }: Pick<Entry, 'exchange' | 'problem'>,
  words: { readonly notSent: string; readonly noAnswer: string },
): string {
  if (!exchange) return words.notSent
  if (isNorthboundError(problem)) return problem.platformCode ?? problem.kind
  return exchange.answer ? String(exchange.answer.status) : words.noAnswer
}
