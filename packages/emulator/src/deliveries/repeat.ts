import { printTime } from '../clock/print-time.ts'
import type { Delivery } from './delivery.ts'

/** The delay before a retry, in ms of virtual time. Documented (FAQ 00072, of the IoT hub). */
const waitMs = 600_000
/** The number of tries in all. Assumed. */
const mostTries = 3

/** Documented (FAQ 00072, of the IoT hub): pushes without an answer, or with these statuses, are retried. */
function isRepeated({ outcome, status }: Pick<Delivery, 'outcome' | 'status'>): boolean {
  return outcome === 'failed' && (status === undefined || (status >= 501 && status <= 504))
}

/**
 * When a push with this outcome is retried, in virtual ms since 1970.
 *
 * @returns undefined when it is not retried
 */
export function againAt(
  result: Pick<Delivery, 'outcome' | 'status'>,
  tries: number,
  now: number,
): number | undefined {
  return isRepeated(result) && tries < mostTries ? now + waitMs : undefined
}

/** The note about a failed push, and whether it is retried. */
export function noteOf(
  { note, ...result }: Pick<Delivery, 'outcome' | 'status' | 'note'>,
  at: number | undefined,
): string | undefined {
  if (at !== undefined) return `${note}; it is sent again at ${printTime(at)}`
  return isRepeated(result) ? `${note}; it was tried ${mostTries} times, and is not retried` : note
}
