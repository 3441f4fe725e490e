/** What holds secrets, keys and passwords prints none of them, whatever prints it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { createTokenSource } from '@northbound/auth'
import { createProxy } from '@northbound/proxy'
import { loadConfig, type LoadedConfig } from '@northbound/proxy/node'
import { afterAll, beforeAll, expect, test } from 'vitest'

const canary = 'canary-7f3a-' + 'x'.repeat(32)
const spellings = [canary, Buffer.from(canary).toString('base64'), [...Buffer.from(canary)].join()]
const least = `platform:
  url: https://server:8743
  appId: my-app
routes: [devicesReadOnly]
origins: [http://localhost:5173]
`

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'northbound-printed-'))
  writeFileSync(join(folder, 'users.txt'), `nightly:${canary}\n`)
  writeFileSync(join(folder, 'key.txt'), Buffer.from(canary).toString('base64'))
  writeFileSync(join(folder, 'redis.txt'), `rediss://:${canary}@redis.example.com`)
})
afterAll(() => rmSync(folder, { recursive: true }))

function load(more: string, env: Record<string, string> = {}): LoadedConfig {
  const file = join(folder, 'northbound.yaml')
  writeFileSync(file, least + more)
  return loadConfig({ file, env })
}

function expectClean(value: unknown): void {
  const { message, stack, cause } = Object(value) as Partial<Error>
  const sinks = [
    inspect(value, { depth: Infinity, showHidden: true }),
    JSON.stringify(value),
    String(value),
    message,
    stack,
    inspect(cause, { depth: Infinity }),
  ]
  for (const sink of sinks)
    for (const spelling of spellings) expect(sink ?? '').not.toContain(spelling)
}

const fromEnvironment = { NORTHBOUND_SECRET: canary }

test.each<[string, string, Record<string, string>?]>([
  ['a secret of the environment', '', fromEnvironment],
  [
    'a secret in the file',
    'platform: { url: "https://server:8743", appId: a, dangerouslySecret: %s }\n',
  ],
  ['passwords of users', 'authorize: { basic: { usersFile: users.txt } }\n', fromEnvironment],
  ['the key of sessions', 'authorize: { session: { keyFile: key.txt } }\n', fromEnvironment],
  [
    'the address of a Redis with a password',
    'store: { redis: { urlFile: redis.txt } }\n',
    fromEnvironment,
  ],
])(
  'a configuration with %s prints without it, and so do its proxy and tokens',
  async (_, more, env) => {
    const text = more.replace('%s', canary)
    await using config = text.startsWith('platform') ? loadInline(text) : load(more, env)
    await using tokens = createTokenSource(config.platform)
    const proxy = createProxy({ ...config.proxy, platform: tokens })

    for (const value of [config, { ...config.platform }, config.session, tokens, proxy])
      expectClean(value)
  },
)

function loadInline(platform: string): LoadedConfig {
  const file = join(folder, 'inline.yaml')
  writeFileSync(file, platform + least.slice(least.indexOf('routes')))
  return loadConfig({ file, env: {} })
}

test.each([
  ['secretFile', 'platform.secretFile', '', { NORTHBOUND_SECRET_FILE: canary }],
  [
    'urlFile',
    'store.redis.urlFile',
    `store: { redis: { urlFile: "${canary}" } }\n`,
    fromEnvironment,
  ],
  [
    'usersFile',
    'authorize.basic.usersFile',
    `authorize: { basic: { usersFile: ${canary} } }\n`,
    fromEnvironment,
  ],
  [
    'keyFile',
    'authorize.session.keyFile',
    `authorize: { session: { keyFile: ${canary} } }\n`,
    fromEnvironment,
  ],
])('what was typed as %s and is no file is not printed', (_, field, more, env) => {
  let error: unknown
  try {
    load(more, env as Record<string, string>)
  } catch (thrown) {
    error = thrown
  }

  expect((error as Error).message).toMatch(/must be the path of a file/)
  expect((error as Error).message).toMatch(
    field === 'platform.secretFile' ? /NORTHBOUND_SECRET_FILE/ : field,
  )
  expectClean(error)
})
