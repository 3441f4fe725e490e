import { jwtVerify, SignJWT } from 'jose'
import { type Authorize, longestId } from './authorize.ts'

/** Options of `createSessionCookie`. */
export interface SessionCookieOptions {
  /** The key that signs the cookies: at least 32 random bytes, the same for all replicas. */
  readonly key: Uint8Array
  /** How long a session lasts, in seconds. @default 28_800, a working day */
  readonly lastsSeconds?: number | undefined
  /** The cookie name after the prefix `__Host-`. @default 'northbound' */
  readonly name?: string | undefined
}

/** Sessions in a signed cookie, for users that your own login page has authenticated. */
export interface SessionCookie {
  /** The `authorize` option of `createProxy`. */
  readonly authorize: Authorize
  /** Returns the `Set-Cookie` header that begins a session, for the response of your own login page. */
  start(id: string): Promise<string>
  /** Returns the `Set-Cookie` header that deletes the cookie in the browser. */
  end(): string
}

/**
 * Creates sessions in a cookie that is bound to the host (`__Host-`), sent over TLS only, not readable by scripts, and not sent
 * with cross-site requests (`SameSite=Strict`). It contains the user id, signed but not encrypted.
 *
 * @throws {TypeError} when the key is too short, or the name or the lifetime is invalid.
 * @example
 * ```ts
 * import { createSessionCookie } from '@northbound/proxy'
 *
 * const session = createSessionCookie({ key: crypto.getRandomValues(new Uint8Array(32)) })
 * const { authorize } = session
 * const headers = { 'Set-Cookie': await session.start('user@example.com') }
 * ```
 */
export function createSessionCookie({
  key,
  lastsSeconds = 28_800,
  name = 'northbound',
}: SessionCookieOptions): SessionCookie {
  if (key.length < 32) throw new TypeError('createSessionCookie: key: must have at least 32 bytes')
  if (!/^[\w.-]+$/.test(name)) {
    throw new TypeError(
      'createSessionCookie: name: must be letters, digits, dots, dashes and underscores',
    )
  }
  if (!(Number.isSafeInteger(lastsSeconds) && lastsSeconds > 0)) {
    throw new TypeError('createSessionCookie: lastsSeconds: must be an integer of at least 1')
  }
  const cookie = `__Host-${name}`
  const attributes = 'Path=/; Secure; HttpOnly; SameSite=Strict'
  const audience = 'northbound-session'

  const authorize: Authorize = async ({ header }) => {
    const token = valueOf(header('cookie') ?? '', cookie)
    if (token === undefined) return undefined
    try {
      const options = { algorithms: ['HS256'], audience, requiredClaims: ['exp', 'sub'] }
      const { payload } = await jwtVerify(token, key, options)
      const { sub } = payload as { sub?: unknown }
      return typeof sub === 'string' && sub !== '' ? { id: sub } : undefined
    } catch {
      return undefined
    }
  }
  return {
    authorize,
    async start(id) {
      if (typeof id !== 'string' || id === '' || id.length > longestId) {
        throw new TypeError(
          `createSessionCookie: start: id must be a string of 1 to ${longestId} characters`,
        )
      }
      const token = await new SignJWT()
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(id)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime(`${lastsSeconds} s`)
        .sign(key)
      return `${cookie}=${token}; Max-Age=${lastsSeconds}; ${attributes}`
    },
    end: () => `${cookie}=; Max-Age=0; ${attributes}`,
  }
}

/**
 * A duplicate cookie was set by another host, so both are ignored. Only a semicolon ends a cookie: a comma in the value of a
 * cookie that a sibling domain has set could smuggle ours past `__Host-`.
 */
function valueOf(cookies: string, name: string): string | undefined {
  const found = cookies.split(/; ?/).filter((cookie) => cookie.startsWith(`${name}=`))
  return found.length === 1 ? found[0]?.slice(name.length + 1) : undefined
}
