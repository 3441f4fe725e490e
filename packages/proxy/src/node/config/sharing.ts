import { resolve } from 'node:path'
import type { TokenStore } from '@northbound/auth'
import { fileStore } from '@northbound/auth/node'
import type { RateLimit } from '../../limits/rate-limit.ts'
import type { Config } from './config-schema.ts'
import { openRedis } from './open-redis.ts'
import { readPrivate } from './read-private.ts'
import { redisAddress } from './redis-address.ts'

/** What replicas share. */
export interface Sharing {
  readonly store?: TokenStore
  readonly rateLimit?: RateLimit
  /** Closes the connections to Redis. */
  close(): Promise<void>
}

const nothingToClose = async () => {}

/**
 * Opens the token store and the rate limit that the fields `store` and `limits` describe.
 *
 * @param redisUrl from the environment, which overrides the file
 * @param folder paths of files are relative to it
 * @param place makes the beginning of a message about a field
 * @throws {TypeError} when the fields contradict each other, or an address is invalid. It may have a password and is not quoted.
 */
export function shareBy(
  { store, limits }: Pick<Config, 'store' | 'limits'>,
  redisUrl: string | undefined,
  folder: string,
  place: (path: readonly PropertyKey[]) => string,
): Sharing {
  const redis = store?.redis ?? (redisUrl ? {} : undefined)
  if (store && Boolean(store.file) === Boolean(redis)) {
    throw new TypeError(`loadConfig: ${place(['store'])}set either file or redis`)
  }
  if (!redis) {
    if (limits?.shared) {
      throw new TypeError(
        `loadConfig: ${place(['limits', 'shared'])}requires store.redis, where calls are counted`,
      )
    }
    const close = nothingToClose
    return store?.file
      ? { store: fileStore({ path: resolve(folder, store.file.path) }), close }
      : { close }
  }
  const { url, urlFile, prefix, timeoutMs, dangerouslyUnencrypted = false } = redis
  const given = [redisUrl, url, urlFile].filter(Boolean)
  if (given.length !== 1) {
    throw new TypeError(
      `loadConfig: ${place(['store', 'redis'])}${given.length === 0 ? 'there is no address' : 'there are several addresses'}: ` +
        'set one of url, urlFile or the variable NORTHBOUND_REDIS_URL',
    )
  }
  const from = redisUrl
    ? 'NORTHBOUND_REDIS_URL: '
    : place(['store', 'redis', url === undefined ? 'urlFile' : 'url'])
  const mayHavePassword = url === undefined
  const text = redisUrl ?? url ?? readPrivate(resolve(folder, urlFile as string), from)
  const address = redisAddress(text, { from, mayHavePassword, dangerouslyUnencrypted })
  const { rateLimit, ...opened } = openRedis({
    address,
    prefix,
    timeoutMs,
    perMinute: limits?.perMinute,
    from,
  })
  return limits?.shared ? { ...opened, rateLimit: rateLimit() } : opened
}
