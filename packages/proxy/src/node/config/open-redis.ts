import type { TokenStore } from '@northbound/auth'
import { redisStore } from '@northbound/auth/redis'
import type * as ioredis from 'ioredis'
import type * as limiters from 'rate-limiter-flexible'
import { limitBy } from '../../limits/limit-by.ts'
import { limitTable } from '../../limits/limit-table.ts'
import type { RateLimit } from '../../limits/rate-limit.ts'
import { loadOptional } from '../load-optional.ts'

export interface OpenRedisOptions {
  /** A URL with `redis:` or `rediss:`, or the path of a socket. */
  readonly address: string
  readonly prefix?: string | undefined
  /** Timeout for connecting and for each command, in ms. @default 3000 */
  readonly timeoutMs?: number | undefined
  /** Maximum number of calls per identity and minute. @default that of a proxy */
  readonly perMinute?: number | undefined
  /** Beginning of the error message when the client is not installed. */
  readonly from: string
}

export interface OpenedRedis {
  readonly store: TokenStore
  /** Counts calls in Redis; while Redis does not respond, each process counts separately. */
  rateLimit(): RateLimit
  close(): Promise<void>
}

/**
 * Connects to Redis on first use, and again after each lost connection.
 *
 * @throws {TypeError} when `ioredis` or `rate-limiter-flexible` is not installed. They are optional dependencies.
 */
export function openRedis({
  address,
  prefix = 'northbound',
  timeoutMs = 3000,
  perMinute = limitTable.perMinute.default,
  from,
}: OpenRedisOptions): OpenedRedis {
  const { Redis } = loadOptional<typeof ioredis>('ioredis', `loadConfig: ${from}needs a client`)
  // Commands fail fast: callers have their own retry rules.
  const client = new Redis(address, {
    lazyConnect: true,
    maxRetriesPerRequest: 1,
    connectTimeout: timeoutMs,
    commandTimeout: timeoutMs,
  })
  const subscriber = client.duplicate({ maxRetriesPerRequest: null, commandTimeout: undefined })
  // Each failed command rejects, so connection errors need no handler.
  for (const each of [client, subscriber]) each.on('error', () => {})
  return {
    // Notifications are a hint; without them the store is polled.
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
          // Counting must not make a call wait for a connection.
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
