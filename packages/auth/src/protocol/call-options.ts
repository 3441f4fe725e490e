import type { Route } from '../http/send.ts'
import type { Clock } from '../runtime/clock.ts'

/** What every call of the authentication API takes. */
export interface CallOptions extends Route {
  /** How long to wait for the whole answer, in ms. @default 10000 */
  timeoutMs?: number | undefined
  /** The clock that counts it. @default the clock of the host */
  clock?: Clock | undefined
}

/** Default of `timeoutMs`: a login was seen to take under half a second. */
export const defaultTimeoutMs = 10_000
