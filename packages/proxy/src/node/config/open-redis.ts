import type { TokenStore } from '@northbound/auth'
import { redisStore } from '@northbound/auth/redis'
import type * as ioredis from 'ioredis'
import type * as limiters from 'rate-limiter-flexible'
import { limitBy } from '../../limits/limit-by.ts'
import type { RateLimit } from '../../limits/rate-limit.ts'
import { loadOptional } from '../load-optional.ts'

export interface OpenRedisOptions {
  /** `redis:`, `rediss:`, or the path of a socket. */
  readonly address: string
  readonly prefix?: string | undefined
  /** Until Redis must have answered, in ms. @default 3000 */
  readonly timeoutMs?: number | undefined
  /** Calls of one identity in a minute. @default 600 */
  readonly perMinute?: number | undefined
  /** Begins the message when the client is not installed. */
  readonly from: string
}

export interface OpenedRedis {
  readonly store: TokenStore
  /** Counts calls there; as long as Redis does not answer, each process for itself. */
  rateLimit(): RateLimit
  close(): Promise<void>
}

/**
 * Connects to Redis as soon as something is asked of it, and again after each loss.
 *
 * @throws {TypeError} when `ioredis` or `rate-limiter-flexible` is not installed: only proxies that share by Redis need them
 */
export function openRedis({
  address,
  prefix = 'northbound',
  timeoutMs = 3000,
  perMinute = 600,
  from,
}: OpenRedisOptions): OpenedRedis {
  const { Redis } = loadOptional<typeof ioredis>('ioredis', `loadConfig: ${from}needs a client`)
  // What cannot be sent now fails now: callers try again by rules of their own.
  const client = new Redis(address, {
    lazyConnect: true,
    maxRetriesPerRequest: 1,
    connectTimeout: timeoutMs,
    commandTimeout: timeoutMs,
  })
  const subscriber = client.duplicate({ maxRetriesPerRequest: null, commandTimeout: undefined })
  // Each failed command says so itself.
  for (const each of [client, subscriber]) each.on('error', () => {})
  return {
    // News are a hint; without them the store is asked.
    store: redisStore(client, { subscriber, prefix, timeoutMs }),
    rateLimit() {
      const { RateLimiterMemory, RateLimiterRedis } = loadOptional<typeof limiters>(
        'rate-limiter-flexible',
        `loadConfig: ${from}needs a limiter`,
      )
      return limitBy(
        new RateLimiterRedis({
          storeClient: client,
          keyPrefix: `${prefix}:calls`,
          points: perMinute,
          duration: 60,
          // A call must not wait for a connection only to be counted.
          rejectIfRedisNotReady: true,
          insuranceLimiter: new RateLimiterMemory({ points: perMinute, duration: 60 }),
        }),
      )
    },
    async close() {
      client.disconnect()
      subscriber.disconnect()
    },
  }
}
