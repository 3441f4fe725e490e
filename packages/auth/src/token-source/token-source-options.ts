import type { LoginOptions } from '../protocol/login.ts'
import type { RuntimeOptions } from '../runtime/runtime.ts'
import type { TokenStore } from '../store/token-store.ts'
import type { TokenEvent } from './token-event.ts'

/** Options of `createTokenSource`. */
export interface TokenSourceOptions extends Omit<LoginOptions, 'signal'>, RuntimeOptions {
  /** Where the token is kept. Give one store to all sources of an application. @default none: this source does not share its token */
  store?: TokenStore | undefined
  /**
   * What callers get while a token is renewed before it expires. `'wait'` is right because the platform invalidates
   * the old token the instant it handles the renewal; `'use-current'` trades some rejected calls for not waiting.
   * @default 'wait'
   */
  duringRenewal?: 'wait' | 'use-current' | undefined
  /**
   * How long to wait for each answer of the store, in ms. A store that does not answer in time fails as `store-unavailable`.
   * @default 5000
   */
  storeTimeoutMs?: number | undefined
  /** Called at logins, renewals, adoptions, rejections, cool-downs and failures of the store. What it throws is ignored. */
  onEvent?: ((event: TokenEvent) => void) | undefined
}
