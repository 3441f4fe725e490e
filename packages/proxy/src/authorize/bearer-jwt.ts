import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  type JSONWebKeySet,
  jwtVerify,
} from 'jose'
import * as v from 'valibot'
import { Refusal } from '../problems/refusal.ts'
import { checkOptions } from '../settings/check-options.ts'
import { isThisMachine } from '../settings/is-this-machine.ts'
import { text, whole } from '../settings/option-schemas.ts'
import { type Authorize, longestId } from './authorize.ts'
import { fetchKeys } from './fetch-keys.ts'

/** Whose tokens are taken, and which. */
export interface BearerJwtOptions {
  /** Where the keys are published, over https: (http: only on this machine); or the keys themselves. */
  readonly jwks: URL | JSONWebKeySet
  /** Who issues the tokens (`iss`). */
  readonly issuer: string
  /** Whom they are for (`aud`): this proxy. */
  readonly audience: string
  /** Signatures that are taken. @default ES256, EdDSA, RS256 and PS256: nothing that is made with a shared secret */
  readonly algorithms?: readonly string[] | undefined
  /** How far the clocks may differ, in seconds. @default 5 */
  readonly clockToleranceSeconds?: number | undefined
}

/** Without issuer or audience the library would take the tokens of anybody who publishes keys there. */
const schema = v.strictObject({
  jwks: v.union(
    [
      v.pipe(
        v.instance(URL),
        v.check(
          ({ protocol, hostname }) => protocol === 'https:' || isThisMachine(hostname),
          'must be https: (http: only on this machine)',
        ),
      ),
      v.custom<JSONWebKeySet>((value) => Array.isArray(Object(value).keys)),
    ],
    'must be a URL, over https: (http: only on this machine), or a set of keys',
  ),
  issuer: text,
  audience: text,
  algorithms: v.optional(
    v.pipe(
      v.array(text, 'must be a list'),
      v.check(
        (names) => names.length > 0 && !names.some((name) => /^(HS\d+|none)$/i.test(name)),
        'only those whose keys can be published, such as ES256',
      ),
    ),
    ['ES256', 'EdDSA', 'RS256', 'PS256'],
  ),
  clockToleranceSeconds: v.optional(whole(0), 5),
})

/**
 * Takes bearer tokens that your identity provider has signed (RFC 7519, 6750), and asks it for its keys when it must. The
 * subject of the token is who asks, and must be a string. The token stays here: the platform gets its own. As long as the
 * provider gives no keys, the answer is 503 `identity-unavailable`: the caller's token may well be good.
 *
 * @throws {TypeError} that names each option that is wrong or missing; when the keys would come over plain HTTP from another
 * machine; when a signature would need a shared secret.
 * @example
 * ```ts
 * import { bearerJwt } from '@northbound/proxy'
 *
 * const authorize = bearerJwt({
 *   jwks: new URL('https://id.example.com/.well-known/jwks.json'),
 *   issuer: 'https://id.example.com',
 *   audience: 'iot-proxy',
 * })
 * ```
 */
export function bearerJwt(options: BearerJwtOptions): Authorize {
  const { jwks, issuer, audience, algorithms, clockToleranceSeconds } = checkOptions(
    'bearerJwt',
    schema,
    options,
  )
  const keys =
    jwks instanceof URL
      ? createRemoteJWKSet(jwks, { [customFetch]: fetchKeys })
      : createLocalJWKSet(jwks)
  const authorize: Authorize = async ({ header }) => {
    const [, token] = /^bearer ([\w.-]+)$/i.exec(header('authorization') ?? '') ?? []
    if (token === undefined) return undefined
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms,
        clockTolerance: clockToleranceSeconds,
        requiredClaims: ['exp', 'sub'],
      })
      return { id: subjectOf(payload) }
    } catch (error) {
      if (error instanceof Refusal) throw error
      // Expired, forged or for somebody else: in all cases it is not known who asks.
      return undefined
    }
  }
  return Object.assign(authorize, { challenge: 'Bearer' })
}

/** @throws {Refusal} when it is no string, as RFC 7519 (4.1.2) wants it: identities that are objects would all be one. */
function subjectOf({ sub }: { readonly sub?: unknown }): string {
  if (typeof sub === 'string' && sub !== '' && sub.length <= longestId) return sub
  const reason = `The subject (sub) of the token must be a string of 1 to ${longestId} characters.`
  throw new Refusal('unauthorized', reason, {
    'www-authenticate': `Bearer error="invalid_token", error_description="${reason}"`,
  })
}
