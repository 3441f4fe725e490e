import * as v from 'valibot'
import { type Limit, limitTable, portLimitTable } from '../../limits/limit-table.ts'
import { port, text, whole, yesOrNo } from '../../options/option-schemas.ts'

/** The function that gets the value checks its minimum. */
const anyWhole = whole(Number.MIN_SAFE_INTEGER)

function limitsOf<Name extends string>(table: Readonly<Record<Name, Limit>>) {
  const names = Object.keys(table) as Name[]
  return Object.fromEntries(names.map((name) => [name, v.optional(anyWhole)])) as Record<
    Name,
    v.OptionalSchema<typeof anyWhole, undefined>
  >
}

/**
 * The shape of a configuration. `createProxy` checks the values of origins, hosts, routes and limits, so that programs and files
 * have the same rules.
 */
export const configSchema = v.strictObject({
  platform: v.strictObject({
    url: text,
    appId: text,
    secretFile: v.optional(text),
    dangerouslySecret: v.optional(text),
    timeoutMs: v.optional(whole(1)),
  }),
  routes: v.array(text, 'must be a list'),
  origins: v.array(text, 'must be a list'),
  hosts: v.optional(v.array(text, 'must be a list')),
  prefix: v.optional(text),
  credentials: v.optional(yesOrNo),
  /** The header with the client address that the reverse proxy writes; the last part of a list is used. */
  peerHeader: v.optional(
    v.pipe(text, v.regex(/^[\w-]+$/, 'must be the name of a header'), v.toLowerCase()),
  ),
  limits: v.optional(
    v.strictObject({
      ...limitsOf(limitTable),
      perCaller: v.optional(anyWhole),
      /** Whether `perMinute` is counted for all replicas together, in the Redis of `store`. */
      shared: v.optional(yesOrNo),
    }),
  ),
  store: v.optional(
    v.strictObject({
      /** A directory, for the processes of one machine. */
      file: v.optional(v.strictObject({ path: text })),
      redis: v.optional(
        v.strictObject({
          url: v.optional(text),
          /** A file with the URL, if that has a password. */
          urlFile: v.optional(text),
          prefix: v.optional(text),
          timeoutMs: v.optional(whole(1)),
          dangerouslyUnencrypted: v.optional(yesOrNo),
        }),
      ),
    }),
  ),
  authorize: v.optional(
    v.strictObject({
      jwt: v.optional(
        v.strictObject({
          jwks: v.pipe(text, v.url('must be a URL')),
          issuer: text,
          audience: text,
          algorithms: v.optional(v.array(text, 'must be a list')),
          clockToleranceSeconds: v.optional(anyWhole),
        }),
      ),
      basic: v.optional(
        v.strictObject({
          /** A line `name:password` for each user, with the plain password; lines that begin with `#` are comments. */
          usersFile: text,
          realm: v.optional(text),
        }),
      ),
      session: v.optional(
        v.strictObject({
          /** At least 32 random bytes as base64, for example from `openssl rand -base64 32`. */
          keyFile: text,
          lastsSeconds: v.optional(anyWhole),
          name: v.optional(text),
        }),
      ),
    }),
  ),
  listen: v.optional(
    v.strictObject({
      port: v.optional(port),
      hostname: v.optional(text),
      ...limitsOf(portLimitTable),
      connectionsPerPeer: v.optional(anyWhole),
    }),
  ),
  metrics: v.optional(
    v.strictObject({
      port: v.optional(port),
      hostname: v.optional(text),
      dangerouslyListenOn: v.optional(text),
    }),
  ),
})

export type Config = v.InferOutput<typeof configSchema>
