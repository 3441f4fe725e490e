import type { Fetch } from '@northbound/auth'
import type { Emulator } from '@northbound/emulator'
import type { Deed } from '../session/deed.ts'

/** Where in the token's life a scenario goes wrong. */
export type ScenarioTopic = 'login' | 'refresh' | 'call' | 'transport'

export type ScenarioId =
  | 'wrong-secret'
  | 'login-as-json'
  | 'frozen-application'
  | 'platform-fault'
  | 'spent-refresh-token'
  | 'missing-refresh-token'
  | 'superseded-token'
  | 'expired-token'
  | 'throttled'
  | 'unknown-device'
  | 'redirect'
  | 'not-json'

/** What a scenario works with: an emulator of its own, and the credentials that are good there. */
export interface Stage {
  readonly emulator: Emulator
  readonly url: string
  readonly appId: string
  readonly secret: string
  /** Makes one call that the reader gets to see. Its error passes through. */
  does<T>(deed: Deed, call: (fetch: Fetch) => Promise<T>): Promise<T>
}

/** A failure that can be had with one press. It ends with the error that it promises. */
export interface Scenario {
  readonly id: ScenarioId
  readonly topic: ScenarioTopic
  /** The platform's code, or the kind of our error where the platform has no say. */
  readonly yields: string
  play(stage: Stage): Promise<unknown>
}
