import type { Behaviour } from '../behaviour/behaviour.ts'
import type { Answer } from '../http/answer.ts'
import { answerError } from '../http/answer-error.ts'
import type { Fault } from './fault.ts'

/** The answer that a fault orders. */
export function answerFault(fault: Fault, behaviour: Behaviour): Answer {
  if (fault.code !== undefined) {
    return answerError(behaviour, fault.code, { status: fault.status })
  }
  const { status = 200, body, location } = fault
  const contentType = fault.contentType ?? (typeof body === 'string' ? 'text/plain' : undefined)
  return {
    status,
    ...(body !== undefined && { body }),
    ...(contentType !== undefined && { contentType }),
    ...(location !== undefined && { headers: { Location: location } }),
  }
}
