import { answerFault } from '../faults/answer-fault.ts'
import type { Fault } from '../faults/fault.ts'
import type { Answer } from '../http/answer.ts'
import { writeEntry } from '../journal/write-entry.ts'
import type { WritableJournal } from '../journal/journal.ts'
import type { Redactor } from '../journal/redactor.ts'
import type { Call } from './call.ts'
import type { Platform, Route } from './platform.ts'

export interface PerformOptions {
  readonly platform: Platform
  readonly now: () => number
  readonly journal: WritableJournal
  /** Knows every secret and token of this moment. */
  readonly redactorNow: () => Redactor
}

/**
 * Answers one call: the fault that strikes it, or else its route; then writes it down. All of it is
 * one synchronous step, so calls never interleave.
 */
export function createPerform({ platform, now, journal, redactorNow }: PerformOptions) {
  return (call: Call, route: Route, fault?: Fault): Answer => {
    const act = () => route(call, platform)
    const answer = fault ? answerFault(fault, call, platform, act) : act()
    const exchange = { call, answer, time: now(), fault: fault !== undefined }
    journal.add(writeEntry(exchange, redactorNow()))
    return answer
  }
}

export type Perform = ReturnType<typeof createPerform>
