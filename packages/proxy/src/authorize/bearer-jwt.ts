import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  type JSONWebKeySet,
  jwtVerify,
} from 'jose'
import * as v from 'valibot'
import { Refusal } from '../problems/refusal.ts'
import { checkOptions } from '../options/check-options.ts'
import { isThisMachine } from '../options/is-this-machine.ts'
import { text, whole } from '../options/option-schemas.ts'
import { type Authorize, longestId } from './authorize.ts'
import { fetchKeys } from './fetch-keys.ts'

/** Options of `bearerJwt`: which tokens are accepted. */
export interface BearerJwtOptions {
  /** The URL of the key set, with https: (http: only on this machine); or the key set itself. */
  readonly jwks: URL | JSONWebKeySet
  /** The issuer of the tokens (`iss`). */
  readonly issuer: string
  /** The audience of the tokens (`aud`): this proxy. */
  readonly audience: string
  /** Accepted signature algorithms, asymmetric ones only. @default ES256, EdDSA, RS256 and PS256 */
  readonly algorithms?: readonly string[] | undefined
  /** Tolerated clock skew, in seconds. @default 5 */
  readonly clockToleranceSeconds?: number | undefined
}

/** Issuer and audience are required: without them the library would accept every token signed with a key of the set. */
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
    'must be a URL with https: (http: only on this machine), or a key set (JWKS)',
  ),
  issuer: text,
  audience: text,
  algorithms: v.optional(
    v.pipe(
      v.array(text, 'must be an array'),
      v.check(
        (names) => names.length > 0 && !names.some((name) => /^(HS\d+|none)$/i.test(name)),
        'must be asymmetric algorithms, such as ES256',
      ),
    ),
    ['ES256', 'EdDSA', 'RS256', 'PS256'],
  ),
  clockToleranceSeconds: v.optional(whole(0), 5),
})

/**
 * Accepts bearer tokens that your identity provider has signed (RFC 7519, 6750), and fetches its keys when needed. The subject
 * of the token (`sub`) is the identity, and must be a string. The token is not forwarded to the platform. While the provider
 * gives no keys, the response is 503 `identity-unavailable`, because the token may be valid.
 *
 * @throws {TypeError} that names each invalid or missing option, including a remote key set over plain HTTP and a symmetric
 * algorithm.
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
      // An expired, forged or foreign token: the caller is unknown.
      return undefined
    }
  }
  return Object.assign(authorize, { challenge: 'Bearer' })
}

/** @throws {Refusal} when `sub` is not a string (RFC 7519, 4.1.2): as objects all identities would be the same key. */
function subjectOf({ sub }: { readonly sub?: unknown }): string {
  if (typeof sub === 'string' && sub !== '' && sub.length <= longestId) return sub
  const reason = `The subject (sub) of the token must be a string of 1 to ${longestId} characters.`
  throw new Refusal('unauthorized', reason, {
    'www-authenticate': `Bearer error="invalid_token", error_description="${reason}"`,
  })
}
