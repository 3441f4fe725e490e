import type { InquiryFacts } from './attempt.ts'
import type { Deed } from './deed.ts'

/** The API call of an action, as far as the diagnosis needs it. */
export function callOf(deed: Deed): InquiryFacts['call'] {
  if (deed === 'elsewhere') return 'login'
  return deed === 'login' || deed === 'refresh' || deed === 'logout' ? deed : 'other'
}
