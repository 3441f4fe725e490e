import type { RateLimit } from './rate-limit.ts'

/** What `limitBy` needs of a limiter of `rate-limiter-flexible`. */
export interface Limiter {
  /** Resolves when the call is allowed, and rejects with `msBeforeNext` when it is one too many. */
  consume(key: string): Promise<unknown>
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
export function limitBy(limiter: Limiter): RateLimit {
  return (key) => limiter.consume(key).then(allowed, waitOf)
}

const allowed = () => undefined

function waitOf(refused: unknown): number {
  const { msBeforeNext } = Object(refused) as { readonly msBeforeNext?: unknown }
  if (typeof msBeforeNext !== 'number') throw refused
  return msBeforeNext
}
