import { inspect } from 'node:util'
import { createTokenSource, type TokenRecord, type TokenStore } from '@northbound/auth'
import { redisStore } from '@northbound/auth/redis'
import { createManualClock } from '@northbound/auth/testing'
import { createEmulator } from '@northbound/emulator'
import { expect, test, vi } from 'vitest'
import { connectInBytes, connectNodeRedis, RedisStores } from './redis-clients.ts'
import { RedisProcess } from './redis-process.ts'

const application = 'https://platform.test:8743#app'

async function setUp() {
  const redis = new RedisProcess()
  await redis.start()
  const stores = new RedisStores(redis.socket)
  return {
    redis,
    stores,
    async [Symbol.asyncDispose]() {
      await stores[Symbol.asyncDispose]()
      await redis[Symbol.asyncDispose]()
    },
  }
}

const record = (generation: number): TokenRecord => ({
  generation,
  accessToken: `access-${generation}`,
  lifetimeMs: 3_600_000,
  remainingMs: 3_600_000,
  issuedBy: 'test',
})

/** The first answer after connections have come back. */
const back = <T>(ask: () => Promise<T>) => vi.waitFor(ask, { interval: 10 })

async function take(store: TokenStore) {
  const lease = await store.lease(application, 60_000)
  if (!lease) throw new Error('Another holds the lease.')
  return lease
}

test('grants greater generations than ever before after the server came back empty', async () => {
  await using place = await setUp()
  const [store, other] = [await place.stores.open(), await place.stores.open(connectNodeRedis)]
  const before = await take(store)
  await store.publish(application, record(before.generation))

  await place.redis.kill()
  await expect(store.read(application)).rejects.toBeInstanceOf(Error)
  await expect(other.lease(application, 60_000)).rejects.toBeInstanceOf(Error)
  await expect(other.publish(application, record(1))).rejects.toBeInstanceOf(Error)
  await place.redis.start()

  expect(await back(() => other.read(application))).toBeUndefined()
  const after = await back(() => take(other))
  expect(after.generation).toBeGreaterThan(before.generation)
})

test('a failover that loses the newest records refuses no newer one and grants no generation twice', async () => {
  await using place = await setUp()
  const [store, other] = [await place.stores.open(), await place.stores.open()]
  const first = await take(store)
  await store.publish(application, record(first.generation))
  await first.release()
  await (await place.stores.connect()).send('SAVE')
  const forgotten = await take(store)
  await store.publish(application, record(forgotten.generation))
  await forgotten.release()
  const held = await take(store)

  await place.redis.kill()
  await place.redis.start()

  const stored = await back(() => store.read(application))
  expect(stored?.record.generation).toBe(first.generation)
  const next = await back(() => take(other))
  expect(next.generation).toBeGreaterThan(held.generation)
  const late = await store.publish(application, record(held.generation))
  expect(late.record.generation).toBe(held.generation)
  const newest = await other.publish(application, record(next.generation))
  expect(newest.record.generation).toBe(next.generation)
  await held.release()
  expect(await store.lease(application, 60_000)).toBeUndefined()
})

test.each([
  ['the fence', ':record'],
  ['the record', ':fence'],
])('generations continue from %s alone, also beyond the current time in ms', async (_, lost) => {
  await using place = await setUp()
  const client = await place.stores.connect()
  const store = redisStore(client)
  const huge = 2 ** 50
  await store.publish(application, record(huge))
  await client.send('DEL', `{northbound:${application}}${lost}`)

  const first = await take(store)
  await first.release()
  const second = await take(store)

  expect([first.generation, second.generation]).toEqual([huge + 1, huge + 2])
})

test('a late publish takes no generation back, also beyond the current time in ms', async () => {
  await using place = await setUp()
  const [store, other] = [await place.stores.open(), await place.stores.open()]
  await store.publish(application, record(2 ** 50))
  const late = await take(store)
  await late.release()
  const next = await take(other)

  await store.publish(application, record(late.generation))
  await next.release()

  expect((await take(store)).generation).toBe(next.generation + 1)
})

test('two sources share one login, and log in once more after a loss of all data', async () => {
  await using place = await setUp()
  const app = { appId: 'my-app', secret: 'my-secret' }
  const emulator = createEmulator({ apps: [app] })
  const options = { url: 'https://platform.test:8743', ...app, fetch: emulator.fetch }
  const source = async () => {
    const { send } = await place.stores.connect()
    return createTokenSource({ ...options, store: redisStore({ send }) })
  }
  const logins = () =>
    emulator.journal.entries.filter(({ path }) => path.endsWith('/sec/v1.1.0/login')).length
  const [a, b] = [await source(), await source()]
  const { accessToken } = await a.get()
  expect((await b.get()).accessToken).toBe(accessToken)
  expect(logins()).toBe(1)

  await place.redis.kill()
  await place.redis.start()
  const newcomer = await (await source()).get()
  const recovered = await back(() => a.get({ rejected: accessToken }))

  expect(recovered.accessToken).toBe(newcomer.accessToken)
  expect(logins()).toBe(2)
})

test('calls time out while the server hangs, and a lease it grants too late is released', async () => {
  await using place = await setUp()
  const client = await place.stores.connect()
  const clock = createManualClock()
  const hasty = redisStore({ ...client, timeoutMs: 50, clock })
  const expectLate = async (asked: Promise<unknown>) => {
    let outcome = 'none'
    asked.then(
      () => (outcome = 'an answer'),
      (error: unknown) => (outcome = String(error)),
    )
    // A command goes to the server before its time begins, which no clock knows.
    await vi.waitFor(async () => {
      await clock.advance(50)
      expect(outcome).toContain('50 ms')
    })
  }
  const patient = redisStore(client)
  await hasty.read(application)

  place.redis.freeze()
  try {
    await expectLate(hasty.lease(application, 60_000))
    await expectLate(hasty.read(application))
  } finally {
    place.redis.thaw()
  }

  await back(() => take(patient))
})

test('sends a script once more when Redis has lost it', async () => {
  await using place = await setUp()
  const client = await place.stores.connect()
  const sent: string[] = []
  const store = redisStore({
    send(...command) {
      sent.push(command[0] ?? '')
      return client.send(...command)
    },
  })

  await store.read(application)
  await store.read(application)
  await client.send('SCRIPT', 'FLUSH')
  await store.read(application)
  await store.read(application)

  expect(`${sent}`).toBe('EVALSHA,EVAL,EVALSHA,EVALSHA,EVAL,EVALSHA')
})

test('sends the source of each script once, and then only its SHA-1', async () => {
  await using place = await setUp()
  const client = await place.stores.connect()
  const sent: string[] = []
  const store = redisStore({
    send(...command) {
      sent.push(command[0] ?? '')
      return client.send(...command)
    },
  })

  for (let round = 0; round < 3; round++) {
    const lease = await take(store)
    await store.publish(application, record(lease.generation))
    await lease.release()
    await store.read(application)
  }

  expect(sent.filter((name) => name === 'EVAL')).toHaveLength(4)
  expect(sent).toHaveLength(16)
})

test('works through a gateway without EVALSHA', async () => {
  await using place = await setUp()
  const client = await place.stores.connect()
  const store = redisStore({
    async send(...command) {
      if (command[0] === 'EVALSHA') throw new Error("ERR unknown command 'EVALSHA'")
      return client.send(...command)
    },
  })

  const lease = await take(store)
  await store.publish(application, record(lease.generation))
  await lease.release()

  expect((await store.read(application))?.record).toEqual(record(lease.generation))
  expect(await store.lease(application, 1000)).toBeDefined()
})

test('does not send a script again after any other error', async () => {
  const sent: string[] = []
  const store = redisStore({
    async send(name = '') {
      sent.push(name)
      throw new Error('OOM command not allowed')
    },
  })

  await expect(store.publish(application, record(1))).rejects.toThrow('OOM')

  expect(sent).toEqual(['EVALSHA'])
})

test('leaves no timer behind, whether Redis answers or not', async () => {
  const clock = createManualClock()
  let answer: () => Promise<unknown> = async () => 7
  const store = redisStore({ send: () => answer(), clock })

  await (await store.lease(application, 1000))?.release()
  answer = () => Promise.reject(new Error('away'))
  await expect(store.read(application)).rejects.toThrow('away')
  await clock.advance(0)

  expect(clock.pending).toBe(0)
})

test('the lease in Redis outlasts that of its holder, which counts fractions of ms', async () => {
  const asked: number[] = []
  const store = redisStore({
    async send(...command) {
      asked.push(Number(command.at(-1)))
      return 7
    },
  })

  for (const forMs of [1000, 1000.2, 1000.9]) await store.lease(application, forMs)

  expect(asked).toEqual([1001, 1002, 1002])
})

test('a repeated request for a lease, as after a reconnection, is granted', async () => {
  await using place = await setUp()
  const client = await place.stores.connect()
  const store = redisStore({
    async send(...command) {
      await client.send(...command)
      return client.send(...command)
    },
  })

  const lease = await take(store)
  expect(await store.lease(application, 1000)).toBeUndefined()
  const stored = await store.publish(application, record(lease.generation))
  expect(stored.record).toEqual(record(lease.generation))
  await lease.release()
  await take(store)
})

test('reads answers in bytes as well', async () => {
  await using place = await setUp()
  const [store, other] = [await place.stores.open(connectInBytes), await place.stores.open()]

  const lease = await take(store)
  const { record: stored } = await store.publish(application, record(lease.generation))

  expect(stored).toEqual(record(lease.generation))
  expect(await store.read(application)).toEqual({ record: stored, ageMs: expect.any(Number) })
  expect(await other.lease(application, 1000)).toBeUndefined()
  await lease.release()
  await take(other)
})

test.each([
  ['an object', { result: 'token-canary' }],
  ['a string', 'token-canary'],
])('refuses an answer that is not one of Redis, without printing it: %s', async (_, answer) => {
  const store = redisStore({ send: async () => answer })
  const calls = [
    () => store.read(application),
    () => store.lease(application, 1000),
    () => store.publish(application, record(1)),
  ]

  for (const call of calls) {
    const error = await call().catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({
      kind: 'store-unavailable',
      detail: '`send` must resolve with the answer of Redis itself',
    })
    expect(inspect(error)).not.toContain('canary')
  }
})

test('a foreign record counts as missing, and the next login replaces it', async () => {
  await using place = await setUp()
  const client = await place.stores.connect()
  const store = redisStore(client)
  const key = `{northbound:${application}}:record`

  for (const foreign of ['token-canary {', 'null', '7', '{}']) {
    await client.send('HSET', key, 'record', foreign, 'since', '0')
    expect(await store.read(application)).toBeUndefined()
  }
  await store.publish(application, record(1))

  expect((await store.read(application))?.record).toEqual(record(1))
})

test('publish fails when a foreign record has a newer generation', async () => {
  await using place = await setUp()
  const client = await place.stores.connect()
  const key = `{northbound:${application}}:record`
  await client.send('HSET', key, 'record', 'foreign', 'since', '0', 'generation', '9')

  await expect(redisStore(client).publish(application, record(1))).rejects.toThrow(
    'was not written by redisStore',
  )
})

test('no answer at all counts as no record', async () => {
  const store = redisStore({ send: async () => undefined })

  expect(await store.read(application)).toBeUndefined()
})

test('a clock of Redis that was set back makes no age negative', async () => {
  await using place = await setUp()
  const client = await place.stores.connect()
  const store = redisStore(client)
  await store.publish(application, record(1))

  await client.send('HSET', `{northbound:${application}}:record`, 'since', `${2 ** 50}`)

  expect((await store.read(application))?.ageMs).toBe(0)
})
