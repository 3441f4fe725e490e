import type { Incoming } from '../exchange/incoming.ts'
import { Refusal } from '../problems/refusal.ts'
import type { Settings } from '../settings/read-options.ts'

/**
 * Check 5: a page of another origin is turned away before anything is done for it. CORS alone would let the call happen and
 * only hide the answer. Without an `Origin` it is no page, or a page of this very origin that reads.
 */
export function checkOrigin({ header }: Incoming, { origins }: Pick<Settings, 'origins'>): void {
  const origin = header('origin')
  if (origin !== undefined && !origins.has(origin)) {
    throw new Refusal('origin-refused', 'The Origin is none of those that were declared.')
  }
}
