import { type ErrorKind, isNorthboundError } from '@northbound/auth'
import type { Attempt } from '../calls/attempt.ts'

/** Kinds that a mistake in appId or secret leads to. */
const kinds: ReadonlySet<ErrorKind> = new Set<ErrorKind>([
  'credentials-rejected',
  'parameter-missing',
  'input-invalid',
  'application-unknown',
])

/** Whether a failure can lie in the values: one of the network has nothing to do with them. */
export function concernsValues({ problem }: Pick<Attempt<unknown>, 'problem'>): boolean {
  if (!isNorthboundError(problem)) return problem !== undefined
  return kinds.has(problem.kind)
}
