import { createLocalJWKSet, createRemoteJWKSet, type JSONWebKeySet, jwtVerify } from 'jose'
import type { Authorize } from './authorize.ts'

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

/**
 * Takes bearer tokens that your identity provider has signed (RFC 7519, 6750), and asks it for its keys when it must. The
 * subject of the token is who asks. The token stays here: the platform gets its own.
 *
 * @throws {TypeError} when the keys would come over plain HTTP from another machine, or a signature would need a shared secret.
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
  const { jwks, issuer, audience, clockToleranceSeconds = 5 } = options
  const algorithms = [...(options.algorithms ?? ['ES256', 'EdDSA', 'RS256', 'PS256'])]
  if (algorithms.length === 0 || algorithms.some((name) => /^(HS\d+|none)$/i.test(name))) {
    throw new TypeError(
      'bearerJwt: algorithms: only those whose keys can be published, such as ES256',
    )
  }
  if (jwks instanceof URL && jwks.protocol !== 'https:' && !isLocal(jwks)) {
    throw new TypeError('bearerJwt: jwks: must be https: (http: only on this machine)')
  }
  const keys = jwks instanceof URL ? createRemoteJWKSet(jwks) : createLocalJWKSet(jwks)
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
      return { id: payload.sub as string }
    } catch {
      // Expired, forged, for somebody else, or no keys to be had: in all cases it is not known who asks.
      return undefined
    }
  }
  return Object.assign(authorize, { challenge: 'Bearer' })
}

function isLocal({ hostname }: URL): boolean {
  return /^(localhost|127\.[\d.]+|\[::1])$/.test(hostname)
}
