import type { InquiryFacts } from './attempt.ts'

/** An action at the platform, by a visitor or by a scenario. */
export type Action = 'login' | 'refresh' | 'devices' | 'device' | 'call' | 'logout' | 'elsewhere'

/** An action that a visitor can start; the others are parts of scenarios. */
export type VisitorAction = Exclude<Action, 'device' | 'call'>

/** The API call of an action, as far as the diagnosis needs it. */
export function callOf(action: Action): InquiryFacts['call'] {
  if (action === 'elsewhere') return 'login'
  return action === 'login' || action === 'refresh' || action === 'logout' ? action : 'other'
}
