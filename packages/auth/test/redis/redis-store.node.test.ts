import { type StorePlace, storeCases } from '@northbound/auth/testing'
import { afterAll, beforeAll, describe, test } from 'vitest'
import {
  connectIoredis,
  connectIovalkey,
  connectNodeRedis,
  connectRest,
  RedisStores,
} from './redis-clients.ts'
import { RedisProcess } from './redis-process.ts'
import { passRealTime } from '../real-time.ts'

describe.each([
  ['redis', connectNodeRedis],
  ['iovalkey', connectIovalkey],
  ['ioredis', connectIoredis],
  ['a REST gateway', connectRest],
])('through %s', (_, connect) => {
  const redis = new RedisProcess()
  const stores = new RedisStores(redis.socket)
  beforeAll(() => redis.start())
  afterAll(async () => {
    await stores[Symbol.asyncDispose]()
    await redis[Symbol.asyncDispose]()
  })

  const place: StorePlace = {
    open: () => stores.open(connect),
    pass: passRealTime,
    async interrupt() {
      const { send } = await stores.connect()
      await send('SAVE')
      await redis.kill()
      return () => redis.start()
    },
  }

  test.each(storeCases)('$name', ({ run }) => run(place))
})
