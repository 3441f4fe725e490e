/** One token for many processes and machines: the store in Redis or Valkey. */
export type { IoredisClient, NodeRedisClient, RedisClient } from './redis-client.ts'
export { type RedisClientOptions, redisStore, type RedisStoreOptions } from './redis-store.ts'
export type { SendCommand } from './send-command.ts'
