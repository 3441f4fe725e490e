import { answerFault } from '../faults/answer-fault.ts'
import type { FaultQueue } from '../faults/faults.ts'
import type { Answer } from '../http/answer.ts'
import { writeEntry } from '../journal/write-entry.ts'
import type { WritableJournal } from '../journal/journal.ts'
import type { Redactor } from '../journal/redactor.ts'
import type { Call } from './call.ts'
import type { Platform, Route } from './platform.ts'

export interface PerformOptions {
  readonly platform: Platform
  readonly now: () => number
  readonly faults: FaultQueue
  readonly journal: WritableJournal
  /** Knows every secret and token of this moment. */
  readonly redactorNow: () => Redactor
}

/**
 * Answers one call: the fault that was ordered for it, or else its route; then writes it down.
 * All of it is one synchronous step, so calls never interleave.
 */
export function createPerform({ platform, now, faults, journal, redactorNow }: PerformOptions) {
  return (call: Call, route: Route): Answer => {
    const fault = faults.take(call)
    const acted = !fault || fault.afterActing ? route(call, platform) : undefined
    const answer = fault ? replace(acted, answerFault(fault, platform.behaviour)) : acted!
    const exchange = { call, answer, time: now(), fault: fault !== undefined }
    journal.add(writeEntry(exchange, redactorNow()))
    return answer
  }
}

export type Perform = ReturnType<typeof createPerform>

function replace(acted: Answer | undefined, answer: Answer): Answer {
  const note = acted
    ? `the platform acted and answered ${acted.status}; a fault replaced the answer`
    : 'answered by a fault; the platform did not act'
  return { ...answer, note }
}
