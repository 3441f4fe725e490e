import type { DeliveryLine } from './deliveries.ts'
import type { Sending } from './sending.ts'

/** What of a platform sends notifications. */
export interface Sender {
  readonly deliveries: DeliveryLine
  readonly sending: Sending
  /** Virtual time in ms since 1970. */
  readonly now: () => number
}
