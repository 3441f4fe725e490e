import { isNorthboundError } from '../errors/northbound-error.ts'
import type { Clock } from '../runtime/clock.ts'
import { isFinal } from './cool-down.ts'

const unsentTries = 3
const unknownTries = 2

/**
 * Retries only what is safe, over the attempts of one acquisition.
 *
 * @returns a function that is told of a failed attempt and throws its error on when that is the end. Otherwise it waits as
 * long as it must, and says whether the refreshToken is still worth trying.
 */
export function planRetries(clock: Clock, random: () => number, isStillServed: () => boolean) {
  let unsent = 0
  let unknown = 0
  return async (error: unknown, canRefresh: boolean, deadline: number): Promise<boolean> => {
    if (!isNorthboundError(error)) throw error
    const { retry, reached, kind } = error
    const isPassing = retry === 'later' && !/throttled|store/.test(kind)
    if (isPassing && reached === 'no' && ++unsent < unsentTries) {
      // Nothing left this machine. A certificate that is not trusted now will not be in a second either.
      await pause(clock, random() * 200 * 2 ** unsent)
      return canRefresh
    }
    if (isPassing && reached !== 'no' && ++unknown < unknownTries && !isStillServed()) {
      // The platform may have issued a token that did not arrive. Processed late, it would kill that of the next attempt.
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
