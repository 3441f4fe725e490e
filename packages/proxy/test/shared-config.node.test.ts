/** Replicas with one configuration file: what they share, and which configurations are refused. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTokenSource } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'
import { createProxy } from '@northbound/proxy'
import { loadConfig } from '@northbound/proxy/node'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { RedisProcess } from '../../auth/test/redis/redis-process.ts'

// Starting Redis takes seconds on a loaded machine.

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'northbound-shared-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const base = `platform:
  url: https://server:8743
  appId: ${demoApp.appId}
routes: [devicesReadOnly]
origins: []
`
const env = { NORTHBOUND_SECRET: demoApp.secret }

function load(more: string, variables: Record<string, string> = env) {
  const file = join(folder, 'northbound.yaml')
  writeFileSync(file, base + more)
  return loadConfig({ file, env: variables })
}

/** A replica for an emulator, without a port. */
function createReplica(
  emulator: ReturnType<typeof createEmulator>,
  more: string,
  variables?: Record<string, string>,
) {
  const config = load(more, variables)
  const tokens = createTokenSource({ ...config.platform, fetch: emulator.fetch })
  const proxy = createProxy({ ...config.proxy, tokens, fetch: emulator.fetch })
  return {
    ready: () => proxy.checkReady(),
    async ask() {
      const address = 'http://localhost/iocm/app/dm/v1.4.0/devices?pageNo=0'
      const headers = { host: 'localhost', 'x-northbound': '1' }
      return (await proxy.fetch(new Request(address, { headers }))).status
    },
    async [Symbol.asyncDispose]() {
      await tokens.close()
      await config.close()
    },
  }
}

describe('with store.redis', () => {
  let redis: RedisProcess
  beforeEach(async () => {
    redis = new RedisProcess()
    await redis.start()
  })
  afterEach(() => redis[Symbol.asyncDispose]())

  const quoted = () => JSON.stringify(redis.socket)

  test('replicas share one login', async () => {
    const emulator = createEmulator()
    const more = `store: { redis: { url: ${quoted()} } }`
    await using one = createReplica(emulator, more)
    await using other = createReplica(emulator, more)

    expect(await Promise.all([one, other, one, other].map((each) => each.ask()))).toEqual([
      200, 200, 200, 200,
    ])
    expect(emulator.journal.count('login')).toBe(1)
  })

  test('replicas with another prefix have another token', async () => {
    const emulator = createEmulator()
    await using one = createReplica(emulator, `store: { redis: { url: ${quoted()} } }`)
    await using other = createReplica(
      emulator,
      `store: { redis: { url: ${quoted()}, prefix: other } }`,
    )

    await one.ask()
    await other.ask()

    expect(emulator.journal.count('login')).toBe(2)
  })

  test.each([
    ['for all replicas together with limits.shared', 'shared: true', [200, 200, 429, 429]],
    ['per replica by default', 'shared: false', [200, 200, 200, 429]],
  ])('calls are counted %s', async (_, shared, statuses) => {
    const emulator = createEmulator()
    const more = `store: { redis: { url: ${quoted()} } }\nlimits: { perMinute: 2, ${shared} }`
    await using one = createReplica(emulator, more)
    await using other = createReplica(emulator, more)
    await Promise.all([one.ready(), other.ready()])

    const answers = []
    for (const each of [one, one, other, one]) answers.push(await each.ask())

    expect(answers).toEqual(statuses)
  })

  test('replicas count separately, without delay, while Redis is down', async () => {
    const emulator = createEmulator()
    const more = `store: { redis: { url: ${quoted()} } }\nlimits: { perMinute: 2, shared: true }`
    await using one = createReplica(emulator, more)
    await one.ready()
    await redis.kill()

    expect([await one.ask(), await one.ask(), await one.ask()]).toEqual([200, 200, 429])
  })

  test.each([
    ['the environment', '', (address: string) => ({ NORTHBOUND_REDIS_URL: address })],
    ['the file in urlFile', 'store: { redis: { urlFile: redis.txt } }', () => ({})],
  ])('the address of Redis is read from %s', async (_, more, variables) => {
    writeFileSync(join(folder, 'redis.txt'), `${redis.socket}\n`)
    const emulator = createEmulator()
    const all = { ...env, ...variables(redis.socket) }
    await using one = createReplica(emulator, more, all)
    await using other = createReplica(emulator, more, all)

    await one.ask()
    await other.ask()

    expect(emulator.journal.count('login')).toBe(1)
  })
})

test('with store.file, the processes of one machine share one login', async () => {
  const emulator = createEmulator()
  const more = 'store: { file: { path: tokens } }'
  await using one = createReplica(emulator, more)
  await using other = createReplica(emulator, more)

  await one.ask()
  await other.ask()

  expect(emulator.journal.count('login')).toBe(1)
  // Relative to the configuration file.
  expect(readdirSync(join(folder, 'tokens'))).toHaveLength(1)
})

const password = 'canary-password-9c1'

describe('loadConfig() refuses, without quoting an address,', () => {
  test.each([
    ['an empty store', 'store: {}', 'northbound.yaml:6: store: set either file or redis'],
    [
      'two stores',
      'store: { file: { path: a }, redis: { url: redis://localhost } }',
      'set either file or redis',
    ],
    ['Redis without an address', 'store: { redis: {} }', 'store.redis: there is no address'],
    [
      'a password in the file',
      `store: { redis: { url: "rediss://me:${password}@redis.example.com" } }`,
      'store.redis.url: must not have a password here',
    ],
    [
      'an unencrypted Redis on another machine',
      'store: { redis: { url: redis://redis.example.com } }',
      'the token would be sent unencrypted',
    ],
    [
      'an invalid address',
      `store: { redis: { url: "${password}" } }`,
      'store.redis.url: must be like rediss://host:6379',
    ],
    [
      'limits.shared without Redis',
      'limits: { shared: true }',
      'limits.shared: requires store.redis',
    ],
    [
      'a missing urlFile',
      'store: { redis: { urlFile: nowhere.txt } }',
      'store.redis.urlFile: the file cannot be read (ENOENT)',
    ],
  ])('%s', (_, more, told) => {
    expect(complaint(more)).toContain(told)
  })

  test('two addresses', () => {
    const told = complaint('store: { redis: { url: redis://localhost } }', {
      ...env,
      NORTHBOUND_REDIS_URL: `redis://:${password}@localhost`,
    })
    expect(told).toContain('there are several addresses')
  })

  test('an invalid Redis address in the environment, and names its variable', () => {
    const told = complaint('', { ...env, NORTHBOUND_REDIS_URL: `http://:${password}@localhost` })
    expect(told).toContain('NORTHBOUND_REDIS_URL: must be like')
  })

  function complaint(more: string, variables: Record<string, string> = env): string {
    try {
      load(more, variables)
    } catch (error) {
      const { message } = error as Error
      expect(message).not.toContain(password)
      return message.replaceAll(`${folder}/`, '')
    }
    return 'nothing'
  }
})

test('accepts an unencrypted Redis with dangerouslyUnencrypted, and connects on first use', async () => {
  await using config = load(
    'store: { redis: { url: redis://redis.invalid, dangerouslyUnencrypted: true } }',
  )

  expect(config.platform.store).toBeDefined()
})
