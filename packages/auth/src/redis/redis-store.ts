import { type Clock, hostClock } from '../runtime/clock.ts'
import type { StoredRecord, TokenStore } from '../store/token-store.ts'
import { isRedisClient, type RedisClient, sendBy, subscribeBy } from './redis-client.ts'
import { readNumber, readStored } from './read-answer.ts'
import { leaseScript, publishScript, readScript, releaseScript } from './scripts.ts'
import { type Connection, runScript, type SendCommand } from './send-command.ts'

/** How commands are sent, and how news are heard. */
export interface RedisStoreOptions {
  /** Sends one command to Redis and resolves with its answer. */
  send: SendCommand
  /** Begins every key and channel. Sources share a token only under the same prefix. @default 'northbound' */
  prefix?: string | undefined
  /**
   * Listens to a channel, calls `onMessage` at each message, and returns a function that ends it: news of a login elsewhere
   * then comes without a question. It is a hint, which may be lost, and carries a number, never a token. It needs a
   * connection of its own. @default none: sources ask when they need to know
   */
  subscribe?: ((channel: string, onMessage: () => void) => () => void) | undefined
  /** Redis must answer within this many ms, or the call fails. @default 3000 */
  timeoutMs?: number | undefined
  /** Counts what is left of a lease, and the timeout. @default the clock of the host */
  clock?: Clock | undefined
}

/** What a store with a client needs besides. */
export interface RedisClientOptions extends Omit<RedisStoreOptions, 'send' | 'subscribe'> {
  /**
   * A second client, connected like the first, which only listens: news of a login elsewhere then comes without a question.
   * @default none: sources ask when they need to know
   */
  subscriber?: RedisClient | undefined
}

/** A refreshToken lives for a month at most; a record older than that helps nobody. */
const recordLifeMs = 35 * 86_400_000

/**
 * Keeps the token in Redis (6 or newer) or Valkey, for all processes and machines that log in as one application.
 *
 * Ages and leases go by the clock of Redis. Every step is one script on keys of one hash slot, `{northbound:<application>}:record`,
 * `:fence` and `:lease`, so a cluster works too. The record goes after 35 days, the lease at its end, the fence stays. Set
 * `maxmemory-policy noeviction`: under another a full Redis may drop a lease that still holds.
 *
 * Redis replicates in the background: after a failover it may know an older record, or none, and give a lease while another
 * holds one. Then there is one more login, and no harm beyond that: a newer generation is always kept, generations start
 * again at the time of day in ms, above all that were given before, and a token source goes back to none.
 *
 * @throws {Error} from each call when Redis does not answer, or answers with an error. Clients queue
 * commands while they are not connected; `disableOfflineQueue` and `maxRetriesPerRequest` let them fail before `timeoutMs`.
 * @param client a client of `redis`, `ioredis` or `iovalkey`; or, for any other, options with a function that sends commands
 * @example With redis, and a second client that listens for news:
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
 * @example With a REST gateway such as Upstash, from where there are no sockets:
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
  // What stands in the first braces decides the slot; braces of the application itself must not end it.
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
      if (!stored) throw new Error('The record in Redis is not one of ours.')
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
        // Redis counts whole ms, and not from their beginning: its lease must not end before ours.
        const ms = `${Math.ceil(forMs) + 1}`
        const generation = readNumber(await runScript(connection, leaseScript, keys, nonce, ms))
        if (!generation) return undefined
        return { generation, remainingMs: () => until - clock.monotonic(), release }
      } catch (error) {
        // It may have been given all the same, or be given when a queue of commands moves on.
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
