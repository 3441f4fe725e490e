import { createTokenSource } from '@northbound/auth'
import { redisStore } from '@northbound/auth/redis'
import { createEmulator } from '@northbound/emulator'
import { createClient } from 'redis'
import { expect, onTestFinished, test, vi } from 'vitest'
import { connectIoredis, connectIovalkey, connectNodeRedis, RedisStores } from './redis-clients.ts'
import { RedisProcess } from './redis-process.ts'

const record = {
  generation: 1,
  accessToken: 'access-token-canary',
  refreshToken: 'refresh-token-canary',
  lifetimeMs: 3_600_000,
  remainingMs: 3_600_000,
  issuedBy: 'test',
}

test('two prefixes share no record, no lease and no hint', async () => {
  await using redis = new RedisProcess()
  await redis.start()
  await using stores = new RedisStores(redis.socket)
  const client = await stores.connect()
  const [one, two] = [{ prefix: 'one' }, { prefix: 'two' }].map((prefix) =>
    redisStore({ ...client, ...prefix }),
  )
  const hint = vi.fn<() => void>()
  two?.watch?.('app', hint)
  const heard = new Promise<void>((resolve) => one?.watch?.('app', resolve))
  await one?.lease('app', 60_000)
  await hintsArrive(client.send, 2)
  await one?.publish('app', record)
  await heard

  expect(hint).not.toHaveBeenCalled()
  expect(await two?.read('app')).toBeUndefined()
  expect(await two?.lease('app', 60_000)).toBeDefined()
})

test('accepts a client, and a second client for hints', async () => {
  await using redis = new RedisProcess()
  await redis.start()
  await using stores = new RedisStores(redis.socket)
  const client = createClient({ socket: { path: redis.socket, tls: false } })
  const subscriber = client.duplicate()
  // The server ends before the clients are closed. A client without a listener would throw then.
  for (const each of [client, subscriber]) {
    each.on('error', () => {})
    onTestFinished(() => each.destroy())
  }
  await Promise.all([client.connect(), subscriber.connect()])
  const store = redisStore(client, { subscriber, prefix: 'of-a-client' })
  const heard = new Promise<void>((resolve) => store.watch?.('app', resolve))
  await hintsArrive((await stores.connect()).send, 1)

  await store.publish('app', record)
  await heard

  expect((await store.read('app'))?.record).toEqual(record)
  expect(redisStore(client).watch).toBeUndefined()
})

test.each([
  ['redis', connectNodeRedis],
  ['iovalkey', connectIovalkey],
  ['ioredis', connectIoredis],
])('a hint of a publish arrives through %s, and none of a refused one', async (_, connect) => {
  await using redis = new RedisProcess()
  await redis.start()
  await using stores = new RedisStores(redis.socket)
  const client = await stores.connect(connect)
  const [watcher, writer] = [redisStore(client), await stores.open()]
  const hint = vi.fn<() => void>()
  const stop = watcher.watch?.('app', hint)
  const last = vi.fn<() => void>()
  client.subscribe?.('the last message', last)
  await hintsArrive(client.send, 2)

  await writer.publish('app', { ...record, generation: 2 })
  await vi.waitFor(() => expect(hint).toHaveBeenCalledTimes(1))
  await writer.publish('app', { ...record, generation: 1 })
  await writer.publish('app', { ...record, generation: 3 })
  await vi.waitFor(() => expect(hint).toHaveBeenCalledTimes(2))
  // Messages arrive in their order: one more would come before this.
  await client.send('PUBLISH', 'the last message', '')
  await vi.waitFor(() => expect(last).toHaveBeenCalled())
  expect(hint).toHaveBeenCalledTimes(2)

  stop?.()
})

test('no hint arrives after unsubscribing, whatever `subscribe` does, and it unsubscribes once', () => {
  const stop = vi.fn<() => void>()
  const hint = vi.fn<() => void>()
  let message = () => {}
  const subscribe = (_: string, onMessage: () => void) => {
    message = onMessage
    return stop
  }
  const end = redisStore({ send: async () => null, subscribe }).watch?.('app', hint)

  message()
  end?.()
  end?.()
  message()

  expect(hint).toHaveBeenCalledTimes(1)
  expect(stop).toHaveBeenCalledTimes(1)
})

test('there are no hints without `subscribe`', () => {
  expect(redisStore({ send: async () => null }).watch).toBeUndefined()
})

test('keeps a publish when the access list allows no channel', async () => {
  await using redis = new RedisProcess()
  await redis.start()
  await using stores = new RedisStores(redis.socket)
  const client = await stores.connect()
  await client.send('ACL', 'SETUSER', 'default', 'resetchannels')

  await redisStore(client).publish('app', record)

  expect((await redisStore(client).read('app'))?.record).toEqual(record)
})

test.each([
  ['https://server:8743#app', 'northbound'],
  ['a}{b', '{x'],
  ['}', '}'],
  ['', ''],
  ['ä#🔑', '{}'],
])(
  'all keys of "%s" with the prefix "%s" are in one slot of a cluster',
  async (application, prefix) => {
    await using redis = new RedisProcess('--cluster-enabled', 'yes')
    await redis.start()
    await using stores = new RedisStores(redis.socket)
    const { send } = await stores.connect()
    const keys = await keysOf(application, prefix)

    const slots = await Promise.all(keys.map((key) => send('CLUSTER', 'KEYSLOT', key)))

    expect(new Set(keys).size).toBe(3)
    expect(new Set(slots).size).toBe(1)
  },
)

test('two applications that differ are not forced into one slot', async () => {
  await using redis = new RedisProcess('--cluster-enabled', 'yes')
  await redis.start()
  await using stores = new RedisStores(redis.socket)
  const { send } = await stores.connect()
  const keys = await Promise.all(['one', 'two'].map((application) => keysOf(application)))

  const slots = await Promise.all(keys.map(([key = '']) => send('CLUSTER', 'KEYSLOT', key)))

  expect(slots[0]).not.toBe(slots[1])
})

test('keys with braces and with their escapes differ', async () => {
  const keys = await Promise.all(['}', '%7D', '%257D', '{'].map((name) => keysOf(name)))

  expect(new Set(keys.flat()).size).toBe(12)
})

test('the record expires after 35 days, the lease at its end, the fence never', async () => {
  await using redis = new RedisProcess()
  await redis.start()
  await using stores = new RedisStores(redis.socket)
  const client = await stores.connect()
  const store = redisStore(client)
  await store.publish('app', record)
  await store.lease('app', 60_000.5)
  const lifeOf = async (part: string) =>
    Number(await client.send('PTTL', `{northbound:app}:${part}`))

  expect(await lifeOf('fence')).toBe(-1)
  const days = (await lifeOf('record')) / 86_400_000
  expect(days).toBeGreaterThan(34.9)
  expect(days).toBeLessThanOrEqual(35)
  const lease = await lifeOf('lease')
  expect(lease).toBeGreaterThan(30_000)
  expect(lease).toBeLessThanOrEqual(60_002)
})

test('tokens are only in the record, and the secret is nowhere', async () => {
  await using redis = new RedisProcess()
  await redis.start()
  await using stores = new RedisStores(redis.socket)
  const client = await stores.connect()
  const heard: string[] = []
  const listener = createClient({ socket: { path: redis.socket, tls: false } })
  await listener.connect()
  await listener.pSubscribe('*', (message, channel) => heard.push(`${channel} ${message}`))
  const monitor = createClient({ socket: { path: redis.socket, tls: false } })
  await monitor.connect()
  const commands: string[] = []
  await monitor.monitor((command) => commands.push(`${command}`))

  const app = { appId: 'my-app', secret: 'app-secret-canary' }
  const emulator = createEmulator({ apps: [app] })
  const url = 'https://platform.test:8743'
  const store = redisStore(client)
  const { accessToken } = await createTokenSource({
    ...app,
    url,
    store,
    fetch: emulator.fetch,
  }).get()
  await store.lease(`${url}#my-app`, 60_000)
  await vi.waitFor(() => expect(heard).toHaveLength(1))

  const tag = `{northbound:${url}#my-app}`
  const keys = (await client.send('KEYS', '*')) as string[]
  expect([...keys].sort()).toEqual([`${tag}:fence`, `${tag}:lease`, `${tag}:record`])
  const generation = await client.send('HGET', `${tag}:record`, 'generation')
  expect(heard).toEqual([`${tag}:changed ${generation}`])
  for (const part of ['fence', 'lease'])
    expect(await client.send('GET', `${tag}:${part}`)).not.toContain(accessToken)
  expect(await client.send('HGET', `${tag}:record`, 'record')).toContain(accessToken)
  expect(commands.length).toBeGreaterThan(3)
  expect(commands.join()).not.toContain('app-secret-canary')
  listener.destroy()
  monitor.destroy()
})

/** The keys that a store hands to its scripts. */
async function keysOf(application: string, prefix?: string): Promise<string[]> {
  let keys: string[] = []
  await redisStore({
    prefix,
    async send(_name, _script, count, ...rest) {
      keys = rest.slice(0, Number(count))
      return null
    },
  }).read(application)
  return keys
}

/** Resolves when Redis knows of that many channels with listeners. */
async function hintsArrive(
  send: (...command: string[]) => Promise<unknown>,
  channels: number,
): Promise<void> {
  await vi.waitFor(async () => expect(await send('PUBSUB', 'CHANNELS')).toHaveLength(channels))
}
