import type { Route } from '../http/send.ts'
import type { Clock } from '../runtime/clock.ts'

/** Options of every call of the authentication API. */
export interface CallOptions extends Route {
  /** How long to wait for the whole answer, in ms. @default 10000 */
  timeoutMs?: number | undefined
  /** The clock of this timeout. @default the clock of the host */
  clock?: Clock | undefined
}

/** Default of `timeoutMs`: observed logins took less than half a second. */
export const defaultTimeoutMs = 10_000
