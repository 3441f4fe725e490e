import type { Incoming } from '../wire/incoming.ts'
import { Refusal } from '../problems/refusal.ts'
import type { Settings } from '../settings/read-options.ts'

/**
 * Check 5: a page of an unknown origin is refused before anything is done for it. CORS alone would execute the call and hide
 * only the response. A request without `Origin` is not from a page, or is a same-origin GET.
 */
export function checkOrigin({ header }: Incoming, { origins }: Pick<Settings, 'origins'>): void {
  const origin = header('origin')
  if (origin !== undefined && !origins.has(origin)) {
    throw new Refusal('origin-refused', 'The Origin is not in the list of allowed origins.')
  }
}
