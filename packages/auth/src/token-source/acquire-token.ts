import { NorthboundError } from '../errors/northbound-error.ts'
import type { Secret } from '../secret.ts'
import type { Lease } from '../store/token-store.ts'
import { checkContention } from './check-contention.ts'
import type { CoolDown } from './cool-down.ts'
import { usableToken } from './held-token.ts'
import { checkRefusal, publishFailure } from './refusal.ts'
import { requestToken } from './request-token.ts'
import { pause, planRetries } from './retry-plan.ts'
import { catchUp } from './shared-record.ts'
import type { Token } from './token.ts'

/** What a lease must have left beyond the deadline of a login, in ms: a login that outlives its lease would collide with another. */
export const guardMs = 2000

/** Lease, re-read, check, request, publish, release: refreshes first, and logs in when the refresh is refused. */
export async function acquireToken(
  source: CoolDown,
  secret: Secret,
  signal: AbortSignal,
): Promise<Token> {
  const { clock, random, timeoutMs } = source
  const before = source.held
  const retry = planRetries(clock, random, () => !!usableToken(source.held))
  const patience = clock.monotonic() + source.acquisitionMs - timeoutMs
  let canRefresh = true

  /** After a refused refresh it logs in under the same lease, because the next holder would try to refresh as well. */
  async function requestUnder(lease: Lease | undefined): Promise<Token | undefined> {
    for (;;) {
      await catchUp(source)
      const { held } = source
      const current = usableToken(held)
      if (held !== before && current) return current
      if (!lease) {
        if (clock.monotonic() > patience) throw new NorthboundError('lease-timed-out')
        return void (await pause(clock, 50 + random() * 100))
      }
      if (lease.remainingMs() < timeoutMs + guardMs) return undefined
      checkRefusal(source, secret)
      // The generation is chosen before sending: a record that arrives meanwhile is newer than this login. A store that
      // was rolled back may return earlier generations.
      const generation = Math.max(lease.generation, held.record.generation + 1)
      const deadline = clock.monotonic() + timeoutMs
      // A rejected token was most likely superseded, and its refreshToken is no longer valid either.
      const refreshToken = canRefresh && !held.rejected ? held.record.refreshToken : undefined
      try {
        checkContention(source)
        const token = await requestToken(source, secret, refreshToken, generation)
        // After a lost lease another holder may have published a newer record whose token is rejected already.
        if (usableToken(source.held) || !token.isAdopted) return token
      } catch (error) {
        canRefresh = await retry(error, !!refreshToken, deadline).catch(async (final) => {
          await publishFailure(source, final, secret, generation)
          throw final
        })
      }
    }
  }

  for (;;) {
    signal.throwIfAborted()
    const lease = await source.store.lease(source.application, source.leaseMs)
    const current = usableToken(source.held)
    if (!lease && current) return current
    try {
      const token = await requestUnder(lease)
      if (token) return token
    } finally {
      // A lease that cannot be released expires by itself.
      await lease?.release().catch(() => {})
    }
  }
}
