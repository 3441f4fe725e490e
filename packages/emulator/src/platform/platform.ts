import type { AppRegistry } from '../apps/app-registry.ts'
import type { Behaviour } from '../behaviour/behaviour.ts'
import type { Edition } from '../behaviour/edition.ts'
import type { CommandBook } from '../commands/command-book.ts'
import type { DeliveryLine } from '../deliveries/deliveries.ts'
import type { Sending } from '../deliveries/sending.ts'
import type { Traffic } from '../apps/traffic.ts'
import type { Answer } from '../http/answer.ts'
import type { SubscriptionBook } from '../subscriptions/subscription-book.ts'
import type { TokenLedger } from '../tokens/token-ledger.ts'
import type { Call } from '../http/call.ts'

/** The state and the settings of the platform: everything that a route may use. */
export interface Platform {
  readonly apps: AppRegistry
  readonly tokens: TokenLedger
  readonly behaviour: Behaviour
  readonly edition: Edition
  readonly traffic: Traffic
  readonly commands: CommandBook
  readonly subscriptions: SubscriptionBook
  /** Virtual time in ms since 1970. */
  readonly now: () => number
  /** 32 hex characters that never repeat. */
  readonly newId: () => string
  readonly deliveries: DeliveryLine
  readonly sending: Sending
}

/** Answers a call, and changes the platform, in one synchronous step. */
export type Route = (call: Call, platform: Platform) => Answer
