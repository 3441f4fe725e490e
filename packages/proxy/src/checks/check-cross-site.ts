import type { Incoming } from '../wire/incoming.ts'
import { Refusal } from '../problems/refusal.ts'

/** The CSRF header: forms, images and links cannot send it, and scripts of other origins only after a preflight. */
export const csrfHeader = 'x-northbound'
const harmless = new Set(['same-origin', 'none'])

/**
 * Check 6, against cross-site request forgery: the headers that browsers set (`Sec-Fetch-Site`, then `Origin`), and a CSRF
 * header on every request, whatever its method.
 */
export function checkCrossSite({ header }: Incoming): void {
  const site = header('sec-fetch-site')
  // If there is an Origin, check 5 has already accepted it.
  if (site !== undefined && !harmless.has(site) && header('origin') === undefined) {
    throw new Refusal(
      'cross-site',
      'Sec-Fetch-Site shows a cross-site request, and there is no Origin.',
    )
  }
  if (header(csrfHeader) !== '1') {
    throw new Refusal('header-missing', `Send ${csrfHeader}: 1 with every request.`)
  }
}
