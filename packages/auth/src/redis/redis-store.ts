import { type Clock, hostClock } from '../runtime/clock.ts'
import type { StoredRecord, TokenStore } from '../store/token-store.ts'
import { isRedisClient, type RedisClient, sendBy, subscribeBy } from './redis-client.ts'
import { readNumber, readStored } from './read-answer.ts'
import { leaseScript, publishScript, readScript, releaseScript } from './scripts.ts'
import { type Connection, runScript, type SendCommand } from './send-command.ts'

/** Options of {@link redisStore}. */
export interface RedisStoreOptions {
  /** Sends one command to Redis and resolves with its answer. */
  send: SendCommand
  /** Prefix of every key and channel. Sources share a token only with the same prefix. @default 'northbound' */
  prefix?: string | undefined
  /**
   * Subscribes to a channel, calls `onMessage` at each message, and returns a function that unsubscribes. Sources are then
   * notified of a login elsewhere. A message is a hint, which may be lost, and carries a number, never a token. It needs
   * a separate connection. @default none: sources read when they need a token
   */
  subscribe?: ((channel: string, onMessage: () => void) => () => void) | undefined
  /** Redis must answer within this many ms, or the call fails. @default 3000 */
  timeoutMs?: number | undefined
  /** The clock for the rest of a lease, and for the timeout. @default the clock of the host */
  clock?: Clock | undefined
}

/** Options of a store with a client. */
export interface RedisClientOptions extends Omit<RedisStoreOptions, 'send' | 'subscribe'> {
  /**
   * A second client, connected like the first, which only subscribes: sources are then notified of a login elsewhere.
   * @default none: sources read when they need a token
   */
  subscriber?: RedisClient | undefined
}

/** A refreshToken is valid for a month at most; an older record is of no use. */
const recordLifeMs = 35 * 86_400_000

/**
 * Keeps the token in Redis (6 or newer) or Valkey, for all processes and machines that log in as one application.
 *
 * Ages and leases use the clock of Redis. Every step is one script on keys of one hash slot, `{northbound:<application>}:record`,
 * `:fence` and `:lease`, so a cluster works too. The record expires after 35 days, the lease at its end, the fence never. Set
 * `maxmemory-policy noeviction`: with another policy a full Redis may drop a running lease.
 *
 * Redis replicates asynchronously: after a failover it may have an older record, or none, and grant a lease while another
 * source holds one. That costs one more login and does no other harm: a newer generation is always kept, generations restart
 * at the current time in ms, above all earlier ones, and a token source never goes back to an older one.
 *
 * @throws {Error} from each call when Redis does not answer, or answers with an error. Clients queue
 * commands while they are not connected; `disableOfflineQueue` and `maxRetriesPerRequest` make them fail before `timeoutMs`.
 * @param client a client of `redis`, `ioredis` or `iovalkey`; or, for any other, options with a function that sends commands
 * @example With redis, and a second client for notifications:
 * ```ts
 * import { createTokenSource } from '@northbound/auth'
 * import { redisStore } from '@northbound/auth/redis'
 * import { createClient } from 'redis'
 *
 * const client = createClient({ url: 'redis://localhost:6379', disableOfflineQueue: true })
 * const subscriber = client.duplicate({ disableOfflineQueue: false })
 * for (const each of [client, subscriber]) each.on('error', () => {})
 * await Promise.all([client.connect(), subscriber.connect()])
 *
 * const store = redisStore(client, { subscriber })
 * const tokens = createTokenSource({ url: 'https://server:8743', appId: 'my-app', secret: 'my-secret', store })
 * ```
 * @example With iovalkey or ioredis:
 * ```ts
 * import { redisStore } from '@northbound/auth/redis'
 * import { Redis } from 'iovalkey'
 *
 * const client = new Redis('redis://localhost:6379', { maxRetriesPerRequest: 1 })
 * const subscriber = client.duplicate()
 * for (const each of [client, subscriber]) each.on('error', () => {})
 *
 * const store = redisStore(client, { subscriber })
 * ```
 * @example With a REST gateway such as Upstash, for runtimes without sockets:
 * ```ts
 * import { redisStore } from '@northbound/auth/redis'
 *
 * const store = redisStore({
 *   async send(...command) {
 *     const response = await fetch('https://my-redis.upstash.io', {
 *       method: 'POST',
 *       headers: { authorization: 'Bearer my-gateway-token' },
 *       body: JSON.stringify(command),
 *     })
 *     const { result, error } = await response.json()
 *     if (!response.ok || error) throw new Error(error)
 *     return result
 *   },
 * })
 * ```
 */
export function redisStore(client: RedisClient, options?: RedisClientOptions): TokenStore
export function redisStore(options: RedisStoreOptions): TokenStore
export function redisStore(
  given: RedisClient | RedisStoreOptions,
  { subscriber, ...rest }: RedisClientOptions = {},
): TokenStore {
  const options: RedisStoreOptions = isRedisClient(given)
    ? { ...rest, send: sendBy(given), subscribe: subscriber && subscribeBy(subscriber) }
    : given
  const { send, prefix = 'northbound', subscribe, timeoutMs = 3000, clock = hostClock } = options
  const connection: Connection = { send, timeoutMs, clock }
  // The text in the first braces decides the slot; braces in the name of the application must not end it.
  const tagOf = (application: string) =>
    `{${`${prefix}:${application}`.replace(/[{}%]/g, encodeURIComponent)}}`
  const keysOf = (application: string) =>
    ['record', 'fence', 'lease'].map((part) => `${tagOf(application)}:${part}`)
  const channelOf = (application: string) => `${tagOf(application)}:changed`

  const store: TokenStore = {
    read: async (application) =>
      readStored(await runScript(connection, readScript, keysOf(application))),

    async publish(application, record): Promise<StoredRecord> {
      const answer = await runScript(
        connection,
        publishScript,
        keysOf(application),
        `${record.generation}`,
        JSON.stringify(record),
        `${recordLifeMs}`,
        channelOf(application),
      )
      const stored = readStored(answer)
      if (!stored) throw new Error('The record in Redis was not written by redisStore.')
      return stored
    },

    async lease(application, forMs) {
      const keys = keysOf(application)
      const nonce = crypto.randomUUID()
      const until = clock.monotonic() + forMs
      const release = async () => {
        await runScript(connection, releaseScript, keys, nonce)
      }
      try {
        // Redis counts in whole ms and may cut the first one short: its lease must not expire before ours.
        const ms = `${Math.ceil(forMs) + 1}`
        const generation = readNumber(await runScript(connection, leaseScript, keys, nonce, ms))
        if (!generation) return undefined
        return { generation, remainingMs: () => until - clock.monotonic(), release }
      } catch (error) {
        // Redis may have granted the lease nevertheless, or grants it later when the client sends its queue.
        release().catch(() => {})
        throw error
      }
    },
  }
  if (subscribe)
    store.watch = (application, changed) => {
      let stop: (() => void) | undefined = subscribe(
        channelOf(application),
        () => stop && changed(),
      )
      return () => {
        stop?.()
        stop = undefined
      }
    }
  return store
}
