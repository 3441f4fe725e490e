import * as v from 'valibot'

const text = v.pipe(v.string('must be a text'), v.minLength(1, 'must not be empty'))
const whole = v.pipe(v.number('must be a number'), v.safeInteger('must be whole'))
const yesOrNo = v.boolean('must be true or false')
const port = v.pipe(
  whole,
  v.minValue(0, 'must be at least 0'),
  v.maxValue(65_535, 'must be at most 65535'),
)

/**
 * The shape of a configuration. Whether origins, hosts, routes and limits are right in themselves is said by `createProxy`,
 * which has one set of rules for programs and files.
 */
export const configSchema = v.strictObject({
  platform: v.strictObject({
    url: text,
    appId: text,
    secretFile: v.optional(text),
    dangerouslySecret: v.optional(text),
    timeoutMs: v.optional(v.pipe(whole, v.minValue(1, 'must be at least 1'))),
  }),
  routes: v.array(text, 'must be a list'),
  origins: v.array(text, 'must be a list'),
  hosts: v.optional(v.array(text, 'must be a list')),
  prefix: v.optional(text),
  credentials: v.optional(yesOrNo),
  limits: v.optional(
    v.strictObject({
      bodyBytes: v.optional(whole),
      replayBytes: v.optional(whole),
      timeoutMs: v.optional(whole),
      concurrent: v.optional(whole),
      waiting: v.optional(whole),
      perMinute: v.optional(whole),
    }),
  ),
  authorize: v.optional(
    v.strictObject({
      jwt: v.optional(
        v.strictObject({
          jwks: v.pipe(text, v.url('must be an address')),
          issuer: text,
          audience: text,
          algorithms: v.optional(v.array(text, 'must be a list')),
          clockToleranceSeconds: v.optional(whole),
        }),
      ),
      basic: v.optional(
        v.strictObject({
          /** A line `name:password` for each user. */
          usersFile: text,
          realm: v.optional(text),
        }),
      ),
      session: v.optional(
        v.strictObject({
          keyFile: text,
          lastsSeconds: v.optional(whole),
          name: v.optional(text),
        }),
      ),
    }),
  ),
  listen: v.optional(
    v.strictObject({
      port: v.optional(port),
      hostname: v.optional(text),
      graceMs: v.optional(v.pipe(whole, v.minValue(0, 'must be at least 0'))),
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
