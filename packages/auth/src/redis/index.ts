/** One token for many processes and machines: the store in Redis or Valkey. */
export { redisStore, type RedisStoreOptions } from './redis-store.ts'
export type { SendCommand } from './send-command.ts'
