import type { Incoming } from '../exchange/incoming.ts'
import { Refusal } from '../problems/refusal.ts'

/** A form, an image or a link cannot send it, and a script of another origin only after a preflight. */
export const meantHeader = 'x-northbound'
const harmless = new Set(['same-origin', 'none'])

/**
 * Check 6, against requests that a page of another site makes a browser send: what the browser says of itself
 * (`Sec-Fetch-Site`, then `Origin`), and a header of ours on every request, whatever its method.
 */
export function checkCrossSite({ header }: Incoming): void {
  const site = header('sec-fetch-site')
  // With an Origin the check before has found it among those that were declared.
  if (site !== undefined && !harmless.has(site) && header('origin') === undefined) {
    throw new Refusal(
      'cross-site',
      'Sec-Fetch-Site says that another site asks, and no Origin says which.',
    )
  }
  if (header(meantHeader) !== '1') {
    throw new Refusal('header-missing', `Send ${meantHeader}: 1 with every request.`)
  }
}
