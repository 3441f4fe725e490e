/** Objects with secrets, keys and passwords print none of them, whatever prints the object. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { createTokenSource } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'
import { createProxy, type ProxyEvent, type ProxyOptions } from '@northbound/proxy'
import { loadConfig, type LoadedConfig, logTo } from '@northbound/proxy/node'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorIn } from './stage/read-event.ts'

const canary = 'canary-7f3a-' + 'x'.repeat(32)
const spellingsOf = (secret: string) => [
  secret,
  Buffer.from(secret).toString('base64'),
  [...Buffer.from(secret)].join(),
]
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

function expectClean(value: unknown, secret = canary): void {
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
    for (const spelling of spellingsOf(secret)) expect(sink ?? '').not.toContain(spelling)
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
  'printing a configuration with %s, its proxy and its token source does not show it',
  async (_, more, env) => {
    const text = more.replace('%s', canary)
    await using config = text.startsWith('platform') ? loadInline(text) : load(more, env)
    await using tokens = createTokenSource(config.platform)
    const proxy = createProxy({ ...config.proxy, tokens })

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
])('a secret that was typed as %s instead of a path is not printed', (_, field, more, env) => {
  const error = thrownBy(() => load(more, env as Record<string, string>))

  expect((error as Error).message).toMatch(/must be the path of a file/)
  expect((error as Error).message).toMatch(
    field === 'platform.secretFile' ? /NORTHBOUND_SECRET_FILE/ : field,
  )
  expectClean(error)
})

test('the password of a URL that was typed as a file or a route is not printed', () => {
  const address = `https://me:${canary}@server:8743`
  const tokens = createTokenSource({ url: 'https://server:8743', appId: 'a', secret: 'b' })
  const open = (route: string) => createProxy({ tokens, origins: [], routes: [route] })

  for (const act of [() => loadConfig({ file: address }), () => open(`GET ${address}/devices`)]) {
    const error = thrownBy(act)
    expectClean(error)
    expect(error).toBeInstanceOf(TypeError)
    expect((error as Error).message).toMatch(/https:.*server:8743/)
  }
})

test.each([
  ['tokens.appId', `my-app\r\nx-more: ${canary}`, undefined],
  ['authorize.challenge', 'my-app', `Basic realm="${canary}\n"`],
])(
  'an invalid header value as %s is refused at once and not printed',
  (option, appId, challenge) => {
    const tokens = createTokenSource({ url: 'https://server:8743', appId, secret: 'b' })
    const authorize = Object.assign(() => undefined, { challenge })

    const error = thrownBy(() =>
      createProxy({ tokens, origins: [], routes: ['GET /a'], authorize }),
    )

    expectClean(error)
    expect((error as Error).message).toMatch(`createProxy: ${option}: must be a valid header value`)
  },
)

function thrownBy(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  throw new Error('It threw nothing.')
}

/** The event and the log line when `authorize` throws this value. */
async function reportOf(
  thrown: (header: (name: string) => string | undefined) => unknown,
  options: Partial<ProxyOptions> = {},
  headers: Record<string, string> = {},
): Promise<{ error: Error & Record<string, unknown>; line: string }> {
  const events: ProxyEvent[] = []
  let line = ''
  const log = logTo(pino({}, { write: (text) => void (line += text) }))
  const proxy = createProxy({
    tokens: createTokenSource({ url: 'https://server:8743', appId: 'a', secret: 'b' }),
    routes: ['GET /devices'],
    origins: [],
    authorize({ header }) {
      throw thrown(header)
    },
    onEvent(event) {
      events.push(event)
      log.onEvent(event)
    },
    ...options,
  })
  const response = await proxy.fetch(
    new Request('http://localhost/devices', {
      headers: { host: 'localhost', 'x-northbound': '1', ...headers },
    }),
  )
  expect([response.status, await response.text()]).toEqual([
    500,
    expect.not.stringContaining(foreign),
  ])
  return { error: errorIn(events[0]) as Error & Record<string, unknown>, line }
}

/** A secret that the proxy does not know. */
const foreign = 'foreign-9b2c-' + 'y'.repeat(32)

/** Errors like those of an HTTP library, a Redis client and a vault. */
const leaking: [what: string, thrown: () => unknown, kept: string][] = [
  [
    'an address with a password',
    () => new Error(`connect to redis://default:${foreign}@redis.example.com failed`),
    'redis.example.com failed',
  ],
  [
    'a URL with a password that is not encoded',
    () => new Error(`no redis://:a/${foreign}@b@redis.example.com/0`),
    'redis.example.com/0',
  ],
  ['an address with a token', () => new Error(`git+https://${foreign}@host/x`), 'host/x'],
  ['a bearer token', () => new Error(`refused Bearer ${foreign}, ask again`), 'ask again'],
  ['a pair in an address', () => new Error(`GET /x?access_token=${foreign}&page=2`), 'page=2'],
  ['a pair in JSON', () => new Error(`got {"secret": "${foreign}", "page": 2}`), 'page'],
  [
    'a pair in JSON in JSON',
    () => new Error(`got ${JSON.stringify(`{"token":"${foreign}","page":2}`)}`),
    'page',
  ],
  [
    'a header line',
    () => new Error(`Cookie: a=1; sid=${foreign}\r\nAccept: text/html`),
    'text/html',
  ],
  [
    'a failed command of Redis',
    () => Object.assign(new Error('WRONGPASS'), { command: { name: 'auth', args: [foreign] } }),
    'auth',
  ],
  [
    'the request of an HTTP library',
    () =>
      Object.assign(new Error('status 500'), {
        code: 'ERR_BAD_RESPONSE',
        config: { url: '/users', headers: { Authorization: foreign }, auth: { password: foreign } },
        rawHeaders: ['X-Api-Key', foreign, 'Accept', 'text/html'],
        body: Buffer.from(foreign),
      }),
    'ERR_BAD_RESPONSE',
  ],
  [
    'a cause, and errors in it',
    () =>
      new Error('outer', {
        cause: new AggregateError([new Error(`password=${foreign}`)], 'inner reasons'),
      }),
    'inner reasons',
  ],
  ['a signed token', () => new Error(`no user eyJhbGciOi.${foreign}.x_-y, sorry`), 'sorry'],
  [
    'a private key',
    () =>
      new Error(
        `bad -----BEGIN EC PRIVATE KEY-----\n${foreign}\n-----END EC PRIVATE KEY----- file`,
      ),
    ' file',
  ],
  ['a string', () => `the token=${foreign} has expired`, 'has expired'],
  ['an object', () => ({ reason: 'expired', refreshToken: foreign }), 'expired'],
]

test.each(leaking)(
  'a secret in %s that authorize throws is in no event and no log',
  async (_, thrown, kept) => {
    const { error, line } = await reportOf(thrown)

    expectClean(error, foreign)
    for (const spelling of spellingsOf(foreign)) expect(line).not.toContain(spelling)
    expect(inspect(error, { depth: Infinity })).toContain(kept)
    expect(line).toContain(kept)
  },
)

const failsAtOnce = () => {
  throw new Error(`redis://:${foreign}@redis.example.com does not answer`)
}
const fails = async () => failsAtOnce()
const anyCaller = { authorize: () => ({ id: 'me' }) }
const source = createTokenSource({ url: 'https://server:8743', appId: 'a', secret: 'b' })

test.each<[string, Partial<ProxyOptions>]>([
  ['rateLimit', { ...anyCaller, rateLimit: fails }],
  [
    'get() of a token source',
    { ...anyCaller, tokens: { ...source, peek: () => undefined, get: fails } },
  ],
  ['peek() of a token source', { ...anyCaller, tokens: { ...source, peek: failsAtOnce } }],
])('a secret in an error of %s is in no event and no log', async (_what, options) => {
  const { error, line } = await reportOf(() => undefined, options)

  expectClean(error, foreign)
  expect(line).not.toContain(foreign)
  expect(error.message).toMatch(/redis\.example\.com does not answer/)
})

test.each([
  'https://server:8743/iocm?pageNo=0 is not known to user@example.com',
  'the Basic scheme is missing, and so is a bearer token',
  'createProxy: token: must be a string; secret: is missing',
  'platform.secretFile: the file cannot be read (ENOENT)',
])('an error message without a secret stays unchanged: %s', async (message) => {
  expect((await reportOf(() => new Error(message))).error.message).toBe(message)
})

test('the event has only the length of bytes in an error of authorize', async () => {
  const { error } = await reportOf(() => Object.assign(new Error(), { body: Buffer.from('abc') }))
  expect(error).toMatchObject({ body: '[3 bytes]' })
})

test('name, code, message and stack of an error of authorize stay', async () => {
  class LostError extends Error {
    override readonly name = 'LostError'
    readonly code = 'LOST'
  }
  const { error, line } = await reportOf(() => new LostError('the database does not answer'))
  const { error: ofLanguage } = await reportOf(() => new RangeError('5 is too much'))

  expect(error).toMatchObject({
    name: 'LostError',
    code: 'LOST',
    message: 'the database does not answer',
    stack: expect.stringMatching(/nothing-printed\.node\.test\.ts/),
  })
  expect(JSON.parse(line)).toMatchObject({
    err: { name: 'LostError', code: 'LOST', message: 'the database does not answer' },
  })
  expect(ofLanguage).toBeInstanceOf(RangeError)
})

test('credentials of a caller are in no event, in no encoding', async () => {
  const basic = Buffer.from(`me:${foreign}`).toString('base64')
  for (const [name, value] of [
    ['authorization', `Bearer ${foreign}`],
    ['authorization', `Basic ${basic}`],
    ['cookie', `theme=dark; session=${foreign}`],
  ] as const) {
    const { error } = await reportOf(
      (header) => new Error(`no user is ${foreign} of ${header(name)?.split(/[ =]/).at(-1)}`),
      {},
      { [name]: value },
    )
    expectClean(error, foreign)
    expect(error.message).not.toContain(basic)
    expect(error.message).toMatch(/^no user is \[redacted\]/)
  }
})

test('the current token is in no event', async () => {
  const emulator = createEmulator()
  const tokens = createTokenSource({
    url: 'https://server:8743',
    ...demoApp,
    fetch: emulator.fetch,
  })
  const { accessToken } = await tokens.get()

  const { error } = await reportOf(() => new Error(`cannot write ${accessToken}`), { tokens })

  expect(error.message).toBe('cannot write [redacted]')
})

test.each([
  ['the app secret', 'known-secret-1c', ''],
  ['a password of a user', 'known-password-2d', 'authorize: { basic: { usersFile: known.txt } }\n'],
  ['the password of Redis', 'known%redis-3e', 'store: { redis: { urlFile: known.txt } }\n'],
])('%s of the configuration is in no event, in no encoding', async (what, secret, more) => {
  const lines = more.includes('redis')
    ? `rediss://:${encodeURIComponent(secret)}@h`
    : `me:${secret}`
  writeFileSync(join(folder, 'known.txt'), lines)
  await using config = load(more, { NORTHBOUND_SECRET: more ? 'b' : secret })
  const [, base64] = spellingsOf(secret)

  const { error } = await reportOf(
    () => new Error(`${what}: ${secret}, ${base64}, ${encodeURIComponent(secret)}`),
  )

  expect(config.proxy.routes).not.toEqual([])
  expect(error.message).toBe(`${what}: [redacted], [redacted], [redacted]`)
})

test('a circular, huge or throwing error is reported within bounds', async () => {
  const cyclic: Error & { self?: unknown } = new Error('cyclic')
  cyclic.cause = cyclic
  cyclic.self = { deep: [cyclic] }
  const wide = Object.assign(new Error('wide'), { rows: Array.from({ length: 1e5 }, () => ({})) })
  const long = new Error(`${'word '.repeat(1e6)}`)
  const broken = new Proxy(new Error('broken'), {
    ownKeys() {
      throw new Error(foreign)
    },
  })
  const withGetter = Object.defineProperty(new Error('getter'), 'lazy', {
    enumerable: true,
    get: () => foreign,
  })

  expect(JSON.stringify(await reportOf(() => cyclic))).toContain('[circular]')
  expect(JSON.stringify((await reportOf(() => wide)).error).length).toBeLessThan(10_000)
  expect((await reportOf(() => long)).error.message.length).toBeLessThan(10_000)
  expectClean((await reportOf(() => broken)).error, foreign)
  expectClean((await reportOf(() => withGetter)).error, foreign)
})

test('a secret across the end of a truncated text is not shown in part', async () => {
  await using config = load('', fromEnvironment)
  expect(config.proxy.routes).not.toEqual([])
  // The end of a truncated text, and the end of the searched part.
  for (const end of [8192, 9216]) {
    for (let before = end - canary.length; before <= end; before++) {
      const { error } = await reportOf(() => ({ note: '.'.repeat(before) + canary.repeat(3) }))
      expect(error['note']).not.toContain(canary.slice(0, 6))
    }
  }
})
