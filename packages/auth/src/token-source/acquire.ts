import { isNorthboundError, type NorthboundError } from '../errors/northbound-error.ts'
import { type LoginOptions, login } from '../protocol/login.ts'
import { refresh } from '../protocol/refresh.ts'
import type { Clock } from '../runtime/clock.ts'
import type { TokenRecord } from '../store/token-store.ts'

/** What one acquisition needs to know. */
export interface Acquisition {
  readonly login: LoginOptions & { clock: Clock; timeoutMs: number }
  readonly random: () => number
  /** Tried before a login when there is one. */
  readonly refreshToken: string | undefined
  /** A record that someone else has stored meanwhile and that makes this acquisition needless. */
  readNewer(): Promise<TokenRecord | undefined>
  /** Whether callers have a good token even if this acquisition fails. */
  isStillServed(): boolean
}

/** The part of a record that comes from the platform. */
export type Acquired = Pick<TokenRecord, 'accessToken' | 'refreshToken' | 'issuedAt' | 'expiresAt'>

const unsentTries = 3
const unknownTries = 2

/**
 * Obtains a token: by refreshToken first, by login when that is refused. Retries only what is safe.
 * What was never sent is tried again after a short random pause; what may have been carried out only after
 * the first attempt can no longer be on its way, because processed late it would kill the token of the second.
 */
export async function acquire(acquisition: Acquisition): Promise<Acquired | TokenRecord> {
  const { login: options, random } = acquisition
  const { clock, timeoutMs } = options
  let { refreshToken } = acquisition
  let unsent = 0
  let unknown = 0
  for (;;) {
    const newer = await acquisition.readNewer()
    if (newer) return newer
    const issuedAt = clock.now()
    const deadline = clock.monotonic() + timeoutMs
    try {
      const grant = await (refreshToken ? refresh({ ...options, refreshToken }) : login(options))
      return {
        accessToken: grant.accessToken,
        refreshToken: grant.refreshToken ?? refreshToken,
        issuedAt,
        expiresAt: issuedAt + grant.expiresIn * 1000,
      }
    } catch (error) {
      if (!isNorthboundError(error)) throw error
      if (isUnsent(error) && ++unsent < unsentTries) {
        await pause(clock, random() * Math.min(200 * 2 ** unsent, 5000))
      } else if (isUnknown(error) && ++unknown < unknownTries && !acquisition.isStillServed()) {
        refreshToken = undefined
        await pause(clock, deadline - clock.monotonic())
      } else if (refreshToken && isRefused(error)) {
        refreshToken = undefined
      } else {
        throw error
      }
    }
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

function pause(clock: Clock, ms: number): Promise<void> {
  return new Promise((resolve) => clock.schedule(ms, resolve))
}
