import type { Behaviour } from '../behaviour/behaviour.ts'
import type { Answer } from '../http/answer.ts'
import { answerError } from '../http/answer-error.ts'
import { callerOf } from '../http/caller-of.ts'
import type { Call } from '../http/call.ts'
import type { Platform } from '../platform/platform.ts'
import type { CodeFault, Fault, RawFault } from './fault.ts'
import { headersOf } from './headers-of.ts'
import { namedAnswers } from './named-answers.ts'

/**
 * The answer of a fault.
 *
 * @param act lets the platform act as without the fault, and returns its answer
 */
export function answerFault(
  fault: Fault,
  call: Call,
  platform: Platform,
  act: () => Answer,
): Answer {
  const { kind } = fault
  const ordered = kind ? namedAnswers[kind] : ownAnswer(fault, platform.behaviour)
  if (!ordered) return spoil(fault, call, platform, act)
  const acted = fault.afterActing && act()
  const note = acted
    ? `the platform acted and answered ${acted.status}; a fault replaced the answer`
    : 'answered by a fault; the platform did not act'
  return { ...ordered, note: kind ? `${note} (${kind})` : note }
}

function ownAnswer(fault: CodeFault | RawFault, behaviour: Behaviour): Answer {
  const headers = headersOf(fault)
  if (fault.code !== undefined) {
    return { ...answerError(behaviour, fault.code, { status: fault.status }), headers }
  }
  const { status = 200, body } = fault
  const contentType = fault.contentType ?? (typeof body === 'string' ? 'text/plain' : undefined)
  return {
    status,
    ...(body !== undefined && { body }),
    ...(contentType !== undefined && { contentType }),
    headers,
  }
}

function spoil({ kind }: Fault, call: Call, { tokens }: Platform, act: () => Answer): Answer {
  const caller = callerOf(call)
  const isGrant = call.api === 'login' || call.api === 'refreshToken'
  const expire = () => caller !== undefined && tokens.expire(caller)

  if (kind === 'expired' && !isGrant) expire()
  const answer = act()
  if (kind === 'expired' && isGrant && answer.status === 200) expire()
  const note = `a fault damaged the answer (${kind})${answer.note ? `; ${answer.note}` : ''}`
  const { body } = answer
  if (kind !== 'wrong-type' || typeof body !== 'object') return { ...answer, note }
  const wrapped = Object.entries(body).map(([name, value]) => [name, [value]])
  return { ...answer, note, body: Object.fromEntries(wrapped) }
}
