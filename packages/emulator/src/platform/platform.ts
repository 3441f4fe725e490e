import type { AppRegistry } from '../apps/app-registry.ts'
import type { Behaviour } from '../behaviour/behaviour.ts'
import type { Edition } from '../behaviour/edition.ts'
import type { Answer } from '../http/answer.ts'
import type { TokenLedger } from '../tokens/token-ledger.ts'
import type { Call } from './call.ts'

/** The state of the platform and the rules it goes by: all that a route may know. */
export interface Platform {
  readonly apps: AppRegistry
  readonly tokens: TokenLedger
  readonly behaviour: Behaviour
  readonly edition: Edition
}

/** Answers a call, and changes the platform, in one synchronous step. */
export type Route = (call: Call, platform: Platform) => Answer
