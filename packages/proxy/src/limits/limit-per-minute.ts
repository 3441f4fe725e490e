// The library types its index alone; whoever compiles this file from elsewhere needs the declaration as well.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./rate-limiter-memory.d.ts" />
import type { IRateLimiterRes, RateLimiterAbstract } from 'rate-limiter-flexible'
// One file of the library: its index asks for clusters and databases, which edge runtimes do not have.
import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory.js'
import type { RateLimit } from './rate-limit.ts'

/**
 * A rate limit in the memory of this process.
 *
 * @param calls allowed to each key in any window of a minute
 */
export function limitPerMinute(calls: number): RateLimit {
  return limitBy(new RateLimiterMemory({ points: calls, duration: 60 }))
}

/**
 * A rate limit by any limiter of `rate-limiter-flexible`, such as its `RateLimiterRedis` when replicas share a limit.
 *
 * @throws whatever the limiter throws beside its own refusals, a connection that was lost for one
 * @example
 * ```ts
 * import { limitBy } from '@northbound/proxy'
 * import { RateLimiterMemory } from 'rate-limiter-flexible'
 *
 * const rateLimit = limitBy(new RateLimiterMemory({ points: 100, duration: 60 }))
 * ```
 */
export function limitBy(limiter: Pick<RateLimiterAbstract, 'consume'>): RateLimit {
  return (key) => limiter.consume(key).then(allowed, waitOf)
}

const allowed = () => undefined

function waitOf(refused: unknown): number {
  const { msBeforeNext } = Object(refused) as Partial<IRateLimiterRes>
  if (typeof msBeforeNext !== 'number') throw refused
  return msBeforeNext
}
