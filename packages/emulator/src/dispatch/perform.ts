import type { WritableJournal } from '../journal/journal.ts'
import type { Redactor } from '../journal/redactor.ts'
import { writeEntry } from '../journal/write-entry.ts'
import type { Answer } from '../http/answer.ts'
import type { Call } from '../http/call.ts'
import type { Platform, Route } from '../platform/platform.ts'

export interface PerformOptions {
  readonly platform: Platform
  readonly now: () => number
  readonly journal: WritableJournal
  /** Creates a redactor that knows all current secrets and tokens. */
  readonly redactorNow: () => Redactor
}

/**
 * Answers one call by its route, or by a fault, and writes the journal. All of it is
 * one synchronous step, so calls never interleave.
 *
 * @param fault whether the route is that of a fault
 */
export function createPerform({ platform, now, journal, redactorNow }: PerformOptions) {
  return (call: Call, route: Route, fault = false): Answer => {
    const answer = route(call, platform)
    const exchange = { call, answer, time: now(), fault }
    journal.add(writeEntry(exchange, redactorNow()))
    return answer
  }
}

export type Perform = ReturnType<typeof createPerform>
