// The library has types for its index only; other projects that compile this file need the declaration as well.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./rate-limiter-memory.d.ts" />
import type { IRateLimiterRes, RateLimiterAbstract } from 'rate-limiter-flexible'
// Imports one file of the library: its index imports clusters and databases, which edge runtimes do not have.
import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory.js'
import type { RateLimit } from './rate-limit.ts'

/**
 * A rate limit in the memory of this process.
 *
 * @param calls allowed calls per key and minute
 */
export function limitPerMinute(calls: number): RateLimit {
  return limitBy(new RateLimiterMemory({ points: calls, duration: 60 }))
}

/**
 * Makes a rate limit from any limiter of `rate-limiter-flexible`, such as `RateLimiterRedis` when replicas share a limit.
 *
 * @throws errors of the limiter, such as a lost connection
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
