import { NorthboundError } from '../errors/northbound-error.ts'
import type { SharedRecord } from './shared-record.ts'

/** More logins than this in a minute, each because the token was rejected, mean that another client with the same appId logs in as well. */
const loginsPerMinute = 3

/**
 * @throws {NorthboundError} when another client with the same appId, which does not share the store, invalidates each token. Logging
 * in again would start an endless loop.
 */
export function checkContention({ held, keeps }: SharedRecord): void {
  if (held.rejected && held.asOfNow().logins.length >= loginsPerMinute) {
    throw keeps
      ? new NorthboundError('superseded-repeatedly', { retryAfterMs: 60_000 })
      : new NorthboundError('store-unavailable', { detail: 'the store keeps no token' })
  }
}
