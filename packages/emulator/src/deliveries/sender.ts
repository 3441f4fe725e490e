import type { DeliveryLine } from './deliveries.ts'
import type { Sending } from './sending.ts'

/** The parts of a platform that sending notifications needs. */
export interface Sender {
  readonly deliveries: DeliveryLine
  readonly sending: Sending
  /** Virtual time in ms since 1970. */
  readonly now: () => number
}
