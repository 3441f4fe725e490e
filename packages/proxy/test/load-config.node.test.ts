import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTokenSource, login, type Secret } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'
import { serveEmulator } from '@northbound/emulator/node'
import { createProxy, createSessionCookie } from '@northbound/proxy'
import { loadConfig, serveProxy } from '@northbound/proxy/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWatchedProxy } from './stage/create-watched-proxy.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'northbound-config-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

let count = 0
function write(text: string, name = `config-${count++}.yaml`): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

const env = { NORTHBOUND_SECRET: 'canary-secret-6f1d2b' }
const least = `platform:
  url: https://server:8743
  appId: my-app
routes:
  - devicesReadOnly
origins:
  - http://localhost:5173
`

/** The error message for a configuration, without the folder. */
function complaint(text: string, variables: Record<string, string> = env): string {
  const file = write(text, 'northbound.yaml')
  try {
    loadConfig({ file, env: variables })
  } catch (error) {
    const { message } = error as Error
    expect(message).not.toContain('canary')
    return message.replaceAll(folder + '/', '')
  }
  return 'nothing'
}

test('loads a working proxy from a file and a secret in the environment', async () => {
  await using platform = await serveEmulator(createEmulator())
  const file = write(
    least.replace('https://server:8743', platform.url).replace('my-app', demoApp.appId),
  )
  const config = loadConfig({ file, env: { NORTHBOUND_SECRET: demoApp.secret } })
  await using tokens = createTokenSource(config.platform)
  await using running = await serveProxy(
    createWatchedProxy({ ...config.proxy, tokens }),
    config.serve,
  )

  const answer = await fetch(`${running.url}/iocm/app/dm/v1.4.0/devices?pageNo=0`, {
    headers: { 'x-northbound': '1' },
  })

  expect(answer.status).toBe(200)
})

test('loads the example configuration of the docs', () => {
  const example = new URL('../../../docs/examples/northbound.yaml', import.meta.url)
  write('my-secret', 'secret.txt')
  write('rediss://:canary@redis.example.com', 'redis.txt')
  const text = readFileSync(example, 'utf8')
    .replace('/run/secrets/northbound', 'secret.txt')
    .replace('/run/secrets/redis', 'redis.txt')
  const config = loadConfig({ file: write(text), env: {} })

  const proxy = createProxy({ ...config.proxy, tokens: createTokenSource(config.platform) })

  expect(proxy.isGuarded).toBe(true)
  expect(config.platform.store).toBeDefined()
  expect(config.proxy.rateLimit).toBeDefined()
  expect(config).toMatchObject({ serve: { port: 8080 }, metrics: { port: 9464 } })
})

test('loads everything from environment variables without a file', () => {
  const config = loadConfig({
    env: {
      ...env,
      NORTHBOUND_URL: 'https://server:8743',
      NORTHBOUND_APP_ID: 'my-app',
      NORTHBOUND_ORIGINS: 'https://one.example.com, https://two.example.com',
      NORTHBOUND_ROUTES: 'commands, GET /iocm/app/dm/v1.4.0/devices',
      NORTHBOUND_HOSTS: 'localhost',
      NORTHBOUND_PREFIX: '/iot',
      NORTHBOUND_PORT: '8080',
      NORTHBOUND_HOSTNAME: '127.0.0.2',
      NORTHBOUND_METRICS_PORT: '9464',
    },
  })

  expect(config).toMatchObject({
    platform: { url: 'https://server:8743', appId: 'my-app' },
    proxy: {
      origins: ['https://one.example.com', 'https://two.example.com'],
      hosts: ['localhost'],
      prefix: '/iot',
    },
    serve: { port: 8080, hostname: '127.0.0.2' },
    metrics: { port: 9464 },
  })
  expect(config.proxy.routes).toContain('GET /iocm/app/dm/v1.4.0/devices')
  expect(config.proxy.routes.length).toBeGreaterThan(3)
})

test('environment variables override the file', () => {
  const file = write(least + 'listen:\n  port: 1\n  graceMs: 5\n')

  const { serve, platform } = loadConfig({
    file,
    env: { ...env, NORTHBOUND_PORT: '8080', NORTHBOUND_APP_ID: 'other-app' },
  })

  expect(serve).toEqual({ port: 8080, graceMs: 5 })
  expect(platform.appId).toBe('other-app')
})

describe('loadConfig() names the place of', () => {
  test.each([
    [
      'a string instead of a number',
      'limits:\n  perMinute: "many"\n',
      'northbound.yaml:9: limits.perMinute: must be a number',
    ],
    ['an unknown option', 'orgins: []\n', 'northbound.yaml:8: orgins: there is no such option'],
    [
      'a port above 65535',
      'listen:\n  port: 70000\n',
      'northbound.yaml:9: listen.port: must be at most 65535',
    ],
    ['a duplicate field', 'origins: []\n', 'northbound.yaml:8: is not valid YAML (DUPLICATE_KEY)'],
    ['invalid YAML', 'hosts: [\n', 'is not valid YAML'],
    [
      'an invalid header name',
      'peerHeader: "x forwarded"\n',
      'northbound.yaml:8: peerHeader: must be the name of a header',
    ],
    ['a YAML alias', 'hosts: &a [localhost]\nprefix: *a\n', 'must not have YAML aliases'],
  ])('%s', (_, more, told) => {
    expect(complaint(least + more)).toContain(told)
  })

  test('an invalid item of a list', () => {
    expect(complaint(least.replace('- http://localhost:5173', '- 5173'))).toContain(
      'northbound.yaml:7: origins.0: must be a string',
    )
  })

  test('a missing field, by the line of its parent', () => {
    expect(complaint(least.replace('  appId: my-app\n', ''))).toContain(
      'northbound.yaml:1: platform.appId: is missing',
    )
  })

  test('an invalid environment variable, by its name', () => {
    expect(complaint(least, { ...env, NORTHBOUND_PORT: 'canary' })).toBe(
      'loadConfig: NORTHBOUND_PORT: must be a number',
    )
  })

  test('a missing file', () => {
    expect(() => loadConfig({ file: join(folder, 'nowhere.yaml'), env })).toThrow(
      /nowhere\.yaml: cannot be read \(ENOENT\)/,
    )
  })

  test('several invalid fields at once', () => {
    const told = complaint(least + 'prefix: 5\ncredentials: maybe\n')
    expect(told).toContain('prefix: must be a string')
    expect(told).toContain('credentials: must be true or false')
  })
})

describe('the secret', () => {
  test('is refused in the file', () => {
    const told = complaint(least.replace('appId: my-app', 'appId: my-app\n  secret: canary-inline'))
    expect(told).toContain('northbound.yaml:4: platform.secret: must not be in the file')
    expect(told).toContain('NORTHBOUND_SECRET')
  })

  test('may be in the file as dangerouslySecret', () => {
    const file = write(least.replace('appId: my-app', 'appId: my-app\n  dangerouslySecret: inline'))
    const { secret } = loadConfig({ file, env: {} }).platform
    expect((secret as Secret).reveal()).toBe('inline')
  })

  test('is read from secretFile again at each login', async () => {
    const emulator = createEmulator()
    write(`${demoApp.secret}\n`, 'secret.txt')
    const file = write(least.replace('my-app', `${demoApp.appId}\n  secretFile: secret.txt`))
    const { platform } = loadConfig({ file, env: {} })
    await login({ ...platform, fetch: emulator.fetch })
    write('rotated', 'secret.txt')

    await expect(login({ ...platform, fetch: emulator.fetch })).rejects.toMatchObject({
      kind: 'credentials-rejected',
    })
  })

  test.each([
    ['missing', {}, 'there is no secret'],
    ['set twice', { ...env, NORTHBOUND_SECRET_FILE: 'secret.txt' }, 'there are several secrets'],
    [
      'in a missing file',
      { NORTHBOUND_SECRET_FILE: 'gone.txt' },
      'NORTHBOUND_SECRET_FILE: the file cannot be read (ENOENT)',
    ],
  ])('is refused when it is %s', (_, variables, told) => {
    expect(complaint(least, variables)).toContain(told)
  })
})

describe('loadConfig() applies', () => {
  const loaded = (more: string) => loadConfig({ file: write(least + more), env })

  test.each([
    ['hosts: [iot.example.com]', { proxy: { hosts: ['iot.example.com'] } }],
    ['prefix: /iot', { proxy: { prefix: '/iot' } }],
    ['credentials: true', { proxy: { credentials: true } }],
    ['limits: { bodyBytes: 1 }', { proxy: { limits: { bodyBytes: 1 } } }],
    ['limits: { replayBytes: 1 }', { proxy: { limits: { replayBytes: 1 } } }],
    ['limits: { timeoutMs: 1 }', { proxy: { limits: { timeoutMs: 1 } } }],
    ['limits: { concurrent: 1 }', { proxy: { limits: { concurrent: 1 } } }],
    ['limits: { waiting: 1 }', { proxy: { limits: { waiting: 1 } } }],
    ['limits: { failuresPerMinute: 1 }', { proxy: { limits: { failuresPerMinute: 1 } } }],
    ['limits: { perMinute: 1 }', { proxy: { limits: { perMinute: 1 } } }],
    ['listen: { port: 1 }', { serve: { port: 1 } }],
    ['listen: { hostname: localhost }', { serve: { hostname: 'localhost' } }],
    ['limits: { targetBytes: 1 }', { proxy: { limits: { targetBytes: 1 } } }],
    ['limits: { headers: 1 }', { proxy: { limits: { headers: 1 } } }],
    ['listen: { graceMs: 1 }', { serve: { graceMs: 1 } }],
    ['listen: { connections: 1 }', { serve: { connections: 1 } }],
    ['listen: { connectionsPerPeer: 1 }', { serve: { connectionsPerPeer: 1 } }],
    ['listen: { headMs: 1 }', { serve: { headMs: 1 } }],
    ['listen: { headBytes: 1024 }', { serve: { headBytes: 1024 } }],
    ['listen: { keepAliveMs: 1 }', { serve: { keepAliveMs: 1 } }],
    ['metrics: { port: 1 }', { metrics: { port: 1 } }],
    ['metrics: { hostname: localhost }', { metrics: { hostname: 'localhost' } }],
    ['metrics: { dangerouslyListenOn: 0.0.0.0 }', { metrics: { dangerouslyListenOn: '0.0.0.0' } }],
  ])('%s', (more, effect) => {
    expect(loaded(more)).toMatchObject(effect)
  })

  test.each([
    ['the whole header', '10.0.0.1', '10.0.0.1'],
    ['the last part of a list', '6.6.6.6, 10.0.0.1', '10.0.0.1'],
    ['undefined without the header', undefined, undefined],
  ])('peerHeader, which yields %s', (_what, sent, said) => {
    const { peer } = loaded('peerHeader: X-Forwarded-For').proxy
    const header = (name: string) => (name === 'x-forwarded-for' ? sent : undefined)
    expect(peer?.({ header, peer: '127.0.0.1' })).toBe(said)
  })

  test('platform.timeoutMs', () => {
    const file = write(least.replace('appId: my-app', 'appId: my-app\n  timeoutMs: 5'))
    expect(loadConfig({ file, env }).platform.timeoutMs).toBe(5)
  })

  test('no metrics when metrics is not set', () => {
    expect(loaded('').metrics).toBeUndefined()
  })

  const identityOf = (more: string, headers: Record<string, string>) =>
    loaded(more).proxy.authorize?.({ method: 'GET', path: '/', header: (name) => headers[name] })

  test('authorize.basic', async () => {
    write('# who may\nnightly:a-password-of-16-or-more\n', 'users')
    const more = 'authorize: { basic: { usersFile: users, realm: Here } }'
    const authorization = `Basic ${btoa('nightly:a-password-of-16-or-more')}`

    expect(await identityOf(more, { authorization })).toEqual({ id: 'nightly' })
    expect(await identityOf(more, { authorization: `Basic ${btoa('nightly:x')}` })).toBeUndefined()
    expect(loaded(more).proxy.authorize?.challenge).toContain('Here')
  })

  test('authorize.session', async () => {
    const key = crypto.getRandomValues(new Uint8Array(32))
    write(Buffer.from(key).toString('base64'), 'key')
    const more = 'authorize: { session: { keyFile: key, name: mine, lastsSeconds: 60 } }'
    const cookie = await createSessionCookie({ key, name: 'mine' }).start('user')

    expect(await identityOf(more, { cookie: cookie.split(';')[0] ?? '' })).toEqual({
      id: 'user',
    })
    expect(await identityOf(more, { cookie: '__Host-mine=x' })).toBeUndefined()
    // A login page begins sessions like this.
    const [made] = (await loaded(more).session!.start('user')).split(';')
    expect(await identityOf(more, { cookie: made ?? '' })).toEqual({ id: 'user' })
    expect(loaded('').session).toBeUndefined()
  })

  // Many random bytes contain enough base64 letters for a lenient decoder to find a key.
  test.each([32, 4096])('only a base64 keyFile: %i raw bytes are refused', (bytes) => {
    writeFileSync(join(folder, 'raw'), crypto.getRandomValues(new Uint8Array(bytes)))

    expect(complaint(`${least}authorize: { session: { keyFile: raw } }`)).toContain(
      'session.keyFile: must have at least 32 bytes, encoded as base64: openssl rand -base64 32',
    )
  })

  test('authorize.jwt', async () => {
    const jwt = 'jwks: https://id.example.com/keys, issuer: https://id.example.com, audience: iot'
    expect(await identityOf(`authorize: { jwt: { ${jwt} } }`, {})).toBeUndefined()
    expect(loaded(`authorize: { jwt: { ${jwt} } }`).proxy.authorize?.challenge).toBe('Bearer')
  })

  test.each([
    ['authorize: {}', 'give one of jwt, basic and session'],
    [
      'authorize: { jwt: { jwks: "http://id.example.com/", issuer: i, audience: a } }',
      'must be https:',
    ],
    ['authorize: { session: { keyFile: short } }', 'must have at least 32 bytes'],
    [
      'authorize: { basic: { usersFile: short } }',
      'northbound.yaml:8: authorize: basic.usersFile: each line must be `name:password`',
    ],
  ])('no invalid authorize: %s is refused', (more, told) => {
    write('c2hvcnQ=', 'short')
    expect(complaint(least + more)).toContain(told)
  })
})
