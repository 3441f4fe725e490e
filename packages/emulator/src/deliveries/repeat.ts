import { printTime } from '../clock/print-time.ts'
import type { Delivery } from './delivery.ts'

/** Documented (FAQ 00072, of the IoT hub): after so many ms of virtual time. */
const waitMs = 600_000
/** Assumed: a push is tried so many times in all. */
const mostTries = 3

/** Documented (FAQ 00072, of the IoT hub): no answer, and these statuses. */
function isRepeated({ outcome, status }: Pick<Delivery, 'outcome' | 'status'>): boolean {
  return outcome === 'failed' && (status === undefined || (status >= 501 && status <= 504))
}

/**
 * When a push that ended like this is sent again, in virtual ms since 1970.
 *
 * @returns undefined when it is not
 */
export function againAt(
  result: Pick<Delivery, 'outcome' | 'status'>,
  tries: number,
  now: number,
): number | undefined {
  return isRepeated(result) && tries < mostTries ? now + waitMs : undefined
}

/** What is said of a push that failed, and of what becomes of it. */
export function noteOf(
  { note, ...result }: Pick<Delivery, 'outcome' | 'status' | 'note'>,
  at: number | undefined,
): string | undefined {
  if (at !== undefined) return `${note}; it is sent again at ${printTime(at)}`
  return isRepeated(result) ? `${note}; it was tried ${mostTries} times, and is given up` : note
}
