import type { RateLimit } from './rate-limit.ts'

/** The part of a `rate-limiter-flexible` limiter that `limitBy` uses. */
export interface Limiter {
  /** Resolves when the call is allowed, and rejects with `msBeforeNext` when it exceeds the limit. */
  consume(key: string): Promise<unknown>
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
export function limitBy(limiter: Limiter): RateLimit {
  return (key) => limiter.consume(key).then(allowed, waitOf)
}

const allowed = () => undefined

function waitOf(refused: unknown): number {
  const { msBeforeNext } = Object(refused) as { readonly msBeforeNext?: unknown }
  if (typeof msBeforeNext !== 'number') throw refused
  return msBeforeNext
}
