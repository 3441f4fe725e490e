import { isNorthboundError } from '../errors/northbound-error.ts'
import type { Clock } from '../runtime/clock.ts'
import { isFinal } from './cool-down.ts'

const unsentTries = 3
const unknownTries = 2

/**
 * Retries only what is safe, within one acquisition.
 *
 * @returns a function to call with the error of a failed attempt. It throws the error when there is no further attempt.
 * Otherwise it waits as long as necessary, and returns whether the refreshToken is still worth trying.
 */
export function planRetries(clock: Clock, random: () => number, isStillServed: () => boolean) {
  let unsent = 0
  let unknown = 0
  return async (error: unknown, canRefresh: boolean, deadline: number): Promise<boolean> => {
    if (!isNorthboundError(error)) throw error
    const { retry, reached, kind } = error
    const isPassing = retry === 'later' && !/throttled|store/.test(kind)
    if (isPassing && reached === 'no' && ++unsent < unsentTries) {
      // Nothing was sent, so a retry is safe. Untrusted certificates are not retried: they need a change.
      await pause(clock, random() * 200 * 2 ** unsent)
      return canRefresh
    }
    if (isPassing && reached !== 'no' && ++unknown < unknownTries && !isStillServed()) {
      // The platform may still issue a token for the lost request, and so invalidate the token of an early next attempt.
      await pause(clock, deadline - clock.monotonic())
    } else if (!canRefresh || !isFinal(error) || kind === 'application-frozen') {
      // A frozen application would refuse the login as well.
      throw error
    }
    return false
  }
}

export function pause(clock: Clock, ms: number): Promise<void> {
  return new Promise((resolve) => clock.schedule(ms, resolve))
}
