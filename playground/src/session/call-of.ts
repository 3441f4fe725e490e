import type { InquiryFacts } from './attempt.ts'
import type { Deed } from './deed.ts'

/** Which call of the API a deed is, as far as it matters to why one fails. */
export function callOf(deed: Deed): InquiryFacts['call'] {
  if (deed === 'elsewhere') return 'login'
  return deed === 'login' || deed === 'refresh' || deed === 'logout' ? deed : 'other'
}
