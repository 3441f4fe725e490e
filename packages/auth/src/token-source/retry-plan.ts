import type { NorthboundError } from '../errors/northbound-error.ts'
import { isNorthboundError } from '../errors/northbound-error.ts'
import type { Clock } from '../runtime/clock.ts'

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
    if (isUnsent(error) && ++unsent < unsentTries) {
      await pause(clock, random() * Math.min(200 * 2 ** unsent, 5000))
      return canRefresh
    }
    if (isUnknown(error) && ++unknown < unknownTries && !isStillServed()) {
      // Processed late, the first attempt would kill the token of the second.
      await pause(clock, deadline - clock.monotonic())
    } else if (!canRefresh || !isRefused(error)) {
      throw error
    }
    return false
  }
}

/** Nothing left this machine: name, connection or TLS failed. */
function isUnsent({ reached, status, kind }: NorthboundError): boolean {
  return reached === 'no' && !status && kind !== 'parameter-missing' && kind !== 'input-invalid'
}

/** The platform may have issued a token that did not arrive. */
function isUnknown({ reached, retry, kind }: NorthboundError): boolean {
  return reached !== 'no' && retry === 'later' && kind !== 'throttled'
}

/** A definite no to a refreshToken; a frozen application would refuse the login as well. */
function isRefused({ status, retry, kind }: NorthboundError): boolean {
  return status !== undefined && retry !== 'later' && kind !== 'application-frozen'
}

export function pause(clock: Clock, ms: number): Promise<void> {
  return new Promise((resolve) => clock.schedule(ms, resolve))
}
