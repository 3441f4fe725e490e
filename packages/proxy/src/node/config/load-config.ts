import { dirname, resolve } from 'node:path'
import { Secret, type SecretSource, type TokenSourceOptions } from '@northbound/auth'
import * as v from 'valibot'
import type { Authorize } from '../../authorize/authorize.ts'
import { basicAuth } from '../../authorize/basic-auth.ts'
import { bearerJwt } from '../../authorize/bearer-jwt.ts'
import { createSessionCookie, type SessionCookie } from '../../authorize/session-cookie.ts'
import { rememberSecret } from '../../redaction/known-secrets.ts'
import { redactError } from '../../redaction/redact-error.ts'
import { routeGroups } from '../../routes/route-groups.ts'
import type { ProxyOptions } from '../../settings/proxy-options.ts'
import type { ServeProxyOptions } from '../serve-proxy.ts'
import type { ServeMetricsOptions } from '../serve-metrics.ts'
import { type ConfigFile, readConfigFile } from './config-file.ts'
import { type Config, configSchema } from './config-schema.ts'
import { readPrivate } from './read-private.ts'
import { shareBy } from './sharing.ts'

/** Options of `loadConfig`: the sources of the configuration. */
export interface LoadConfigOptions {
  /** A YAML file. @default none: everything comes from the environment */
  readonly file?: string | undefined
  /** Environment variables, which override the file. @default process.env */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined
}

/** What `createTokenSource`, `createProxy`, `serveProxy` and `serveMetrics` need. Printing it shows no secret, key or password. */
export interface LoadedConfig extends AsyncDisposable {
  /** Includes the configured store, by which replicas share a token. */
  readonly platform: TokenSourceOptions
  /** All options except the token source, which you create from `platform`. */
  readonly proxy: Omit<ProxyOptions, 'tokens'>
  readonly serve: ServeProxyOptions
  /** The session of `authorize.session`, whose `start` your login page calls; undefined without `authorize.session`. */
  readonly session: SessionCookie | undefined
  /** Undefined when `metrics` is not set. */
  readonly metrics: ServeMetricsOptions | undefined
  /** Closes the connections to Redis, if there are any. Call it after everything else is closed. */
  close(): Promise<void>
}

/** Environment variables, and the field that each one overrides. */
const variables = {
  NORTHBOUND_URL: ['platform', 'url'],
  NORTHBOUND_APP_ID: ['platform', 'appId'],
  NORTHBOUND_SECRET_FILE: ['platform', 'secretFile'],
  NORTHBOUND_ORIGINS: ['origins'],
  NORTHBOUND_ROUTES: ['routes'],
  NORTHBOUND_HOSTS: ['hosts'],
  NORTHBOUND_PREFIX: ['prefix'],
  NORTHBOUND_PORT: ['listen', 'port'],
  NORTHBOUND_HOSTNAME: ['listen', 'hostname'],
  NORTHBOUND_METRICS_PORT: ['metrics', 'port'],
} as const
/** The secret may be in the environment, but has no field: everyone who can read the file would see it. */
const secretVariable = 'NORTHBOUND_SECRET'
/** A Redis URL that may have a password. A URL without one may be in the file, as `store.redis.url`. */
const redisVariable = 'NORTHBOUND_REDIS_URL'

/**
 * Reads and checks a configuration from a YAML file and from environment variables, which override the file. The secret comes
 * from the variable `NORTHBOUND_SECRET`, or from the file in `platform.secretFile`, which is read again at each login, so that it
 * can be rotated. Paths are relative to the YAML file.
 *
 * With `store` (`file`, or `redis`, which requires `ioredis`) replicas share their token; with `limits.shared` they count calls
 * together. Connections are opened on first use.
 *
 * @throws {TypeError} that names the variable, or file, line and field, of each invalid value. Values are not quoted.
 * @example
 * ```ts
 * import { createTokenSource } from '@northbound/auth'
 * import { createProxy } from '@northbound/proxy'
 * import { loadConfig, serveProxy } from '@northbound/proxy/node'
 *
 * await using config = loadConfig({ file: 'northbound.yaml' })
 * const proxy = createProxy({ ...config.proxy, tokens: createTokenSource(config.platform) })
 * const running = await serveProxy(proxy, config.serve)
 * console.log(running.url)
 * ```
 */
export function loadConfig(options: LoadConfigOptions = {}): LoadedConfig {
  try {
    return load(options)
  } catch (error) {
    throw redactError(error)
  }
}

function load({ file, env = process.env }: LoadConfigOptions): LoadedConfig {
  const read = file === undefined ? undefined : readConfigFile(file)
  const { value, sources } = overlay(read?.value ?? {}, env)
  const place = (path: readonly PropertyKey[]) => placeOf(path, sources, file, read)
  const result = v.safeParse(configSchema, value)
  if (!result.success) {
    const lines = result.issues.map((issue) => {
      const path = (issue.path ?? []).map(({ key }) => key as PropertyKey)
      return `${place(path)}${messageOf(issue)}`
    })
    throw new TypeError(`loadConfig: ${lines.join('; ')}`)
  }
  const { platform, routes, authorize, listen, metrics, store, limits, peerHeader, ...rest } =
    result.output
  const folder = dirname(resolve(file ?? '.northbound'))
  const { url, appId, timeoutMs } = platform
  const secret = secretOf(platform, env, folder, place)
  const sharing = shareBy({ store, limits }, env[redisVariable] || undefined, folder, place)
  const { shared: _, ...limitsOfEach } = limits ?? {}
  const gate = authorize && openGate(authorize, folder, place)
  return {
    platform: {
      url,
      appId,
      secret,
      ...(sharing.store && { store: sharing.store }),
      ...(timeoutMs !== undefined && { timeoutMs }),
    },
    proxy: {
      ...rest,
      routes: routes.flatMap((route) => groups.get(route) ?? [route]),
      ...(limits && { limits: limitsOfEach }),
      ...(sharing.rateLimit && { rateLimit: sharing.rateLimit }),
      ...(gate && { authorize: gate.authorize }),
      ...(peerHeader !== undefined && { peer: lastOf(peerHeader) }),
    },
    session: gate?.session,
    serve: { ...listen },
    metrics,
    close: sharing.close,
    [Symbol.asyncDispose]: sharing.close,
  }
}

/** The part that the reverse proxy has appended: earlier parts were sent by the client. */
function lastOf(name: string): NonNullable<ProxyOptions['peer']> {
  return ({ header }) => header(name)?.split(',').at(-1)?.trim()
}

type Place = (path: readonly PropertyKey[]) => string

const groups = new Map<string, readonly string[]>(Object.entries(routeGroups))

/** Overrides values of the file with environment variables. */
function overlay(base: unknown, env: Readonly<Record<string, string | undefined>>) {
  const sources = new Map<string, string>()
  const value = structuredClone(base) as Record<string, unknown>
  if (typeof base !== 'object' || base === null || Array.isArray(base)) return { value, sources }
  for (const [name, path] of Object.entries(variables)) {
    const given = env[name]
    if (given === undefined || given === '') continue
    const [first, second] = path
    sources.set(path.join('.'), name)
    if (second === undefined) {
      value[first] = first === 'prefix' ? given : given.split(',').map((one) => one.trim())
    } else {
      const within = Object(value[first] ?? {}) as object
      const isNumber = second === 'port' && /^\d+$/.test(given)
      value[first] = { ...within, [second]: isNumber ? Number(given) : given }
    }
  }
  return { value, sources }
}

/** The place of an invalid value: a variable, or line and field of the file. */
function placeOf(
  path: readonly PropertyKey[],
  sources: ReadonlyMap<string, string>,
  file: string | undefined,
  read: ConfigFile | undefined,
): string {
  const field = path.map(String).join('.')
  const variable = sources.get(field) ?? sources.get(String(path[0]))
  if (variable) return `${variable}: `
  const line = read?.lineOf(path)
  const where = file === undefined ? '' : line === undefined ? `${file}: ` : `${file}:${line}: `
  return field ? `${where}${field}: ` : where
}

function messageOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object') {
    if (issue.expected === 'never') return secretHint(issue.path?.at(-1)?.key)
    return issue.expected === 'Object' ? 'must be an object with fields' : 'is missing'
  }
  return issue.message
}

function secretHint(key: unknown): string {
  return key === 'secret'
    ? `must not be in the file: set ${secretVariable}, or name a file in secretFile`
    : 'there is no such option'
}

function secretOf(
  { secretFile, dangerouslySecret }: Config['platform'],
  env: Readonly<Record<string, string | undefined>>,
  folder: string,
  place: Place,
): SecretSource {
  const fromEnv = env[secretVariable]
  const given = [fromEnv, secretFile, dangerouslySecret].filter(Boolean)
  if (given.length !== 1) {
    const what = given.length === 0 ? 'there is no secret' : 'there are several secrets'
    throw new TypeError(
      `loadConfig: ${what}: set either ${secretVariable}, or name a file in platform.secretFile`,
    )
  }
  const value = fromEnv || dangerouslySecret
  // The secret must not be visible when the configuration is printed.
  if (value) {
    rememberSecret(value)
    return new Secret(value)
  }
  const from = place(['platform', 'secretFile'])
  const read = () => readPrivate(resolve(folder, secretFile as string), from)
  read()
  return read
}

function openGate(
  authorize: NonNullable<Config['authorize']>,
  folder: string,
  place: Place,
): { authorize: Authorize; session?: SessionCookie } {
  const { jwt, basic, session } = authorize
  if ([jwt, basic, session].filter(Boolean).length !== 1) {
    throw new TypeError(
      `loadConfig: ${place(['authorize'])}give one of jwt, basic and session; to combine several, write a function`,
    )
  }
  const at = (...path: string[]) => place(['authorize', ...path])
  try {
    if (jwt) return { authorize: bearerJwt({ ...jwt, jwks: new URL(jwt.jwks) }) }
    if (basic) {
      const { usersFile, realm } = basic
      const lines = readPrivate(resolve(folder, usersFile), at('basic', 'usersFile')).split(/\r?\n/)
      const users = Object.fromEntries(
        lines.filter((line) => line && !line.startsWith('#')).map(readUser),
      )
      return { authorize: basicAuth({ users, realm }) }
    }
    const { keyFile, ...rest } = session!
    const opened = createSessionCookie({
      ...rest,
      key: readKey(readPrivate(resolve(folder, keyFile), at('session', 'keyFile'))),
    })
    return { authorize: opened.authorize, session: opened }
  } catch (error) {
    const { message } = error as Error
    throw message.startsWith('loadConfig') ? error : new TypeError(`loadConfig: ${at()}${message}`)
  }
}

/** @throws {TypeError} that names the format, because a file of raw bytes is a likely mistake */
function readKey(text: string): Uint8Array {
  const isBase64 = /^[\w+/-]+={0,2}$/.test(text.trim())
  const key = new Uint8Array(Buffer.from(isBase64 ? text.trim() : '', 'base64'))
  if (key.length >= 32) return key
  throw new TypeError(
    'session.keyFile: must have at least 32 bytes, encoded as base64: openssl rand -base64 32',
  )
}

/** @throws {TypeError} that names the format; the line may be a password and is not quoted */
function readUser(line: string): [name: string, password: string] {
  const colon = line.indexOf(':')
  if (colon > 0) {
    rememberSecret(line.slice(colon + 1))
    return [line.slice(0, colon), line.slice(colon + 1)]
  }
  throw new TypeError('basic.usersFile: each line must be `name:password`, with the plain password')
}
