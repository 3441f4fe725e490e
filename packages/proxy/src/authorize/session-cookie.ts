import { jwtVerify, SignJWT } from 'jose'
import { type Authorize, longestId } from './authorize.ts'

/** How sessions are signed, and how long they last. */
export interface SessionCookieOptions {
  /** Signs the cookies: 32 random bytes or more, the same for all replicas. */
  readonly key: Uint8Array
  /** How long a session lasts, in seconds. @default 28_800, a working day */
  readonly lastsSeconds?: number | undefined
  /** Behind the prefix `__Host-`. @default 'northbound' */
  readonly name?: string | undefined
}

/** Sessions in a signed cookie, for pages of people that your own program has recognised. */
export interface SessionCookie {
  /** For `createProxy`. */
  readonly authorize: Authorize
  /** The value of a `Set-Cookie` header that begins a session, for the answer of your own login page. */
  start(id: string): Promise<string>
  /** The value of a `Set-Cookie` header that ends it in the browser. */
  end(): string
}

/**
 * The cookie is bound to the very host (`__Host-`), sent over TLS only, not readable by scripts, and not sent with requests
 * that other sites cause (`SameSite=Strict`). It names who asks and is signed, not encrypted.
 *
 * @throws {TypeError} when the key is too short, or the name or the life of the cookie is none.
 * @example
 * ```ts
 * import { createSessionCookie } from '@northbound/proxy'
 *
 * const session = createSessionCookie({ key: crypto.getRandomValues(new Uint8Array(32)) })
 * const { authorize } = session
 * const headers = { 'Set-Cookie': await session.start('somebody@example.com') }
 * ```
 */
export function createSessionCookie({
  key,
  lastsSeconds = 28_800,
  name = 'northbound',
}: SessionCookieOptions): SessionCookie {
  if (key.length < 32) throw new TypeError('createSessionCookie: key: must have at least 32 bytes')
  if (!/^[\w.-]+$/.test(name)) {
    throw new TypeError('createSessionCookie: name: letters, digits, dots, dashes and underscores')
  }
  if (!(Number.isSafeInteger(lastsSeconds) && lastsSeconds > 0)) {
    throw new TypeError('createSessionCookie: lastsSeconds: must be whole, and at least 1')
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
 * One that is there twice was put there by somebody else: then there is none. Only a semicolon ends a cookie: a comma may stand
 * in the value of one that a neighbouring host has set, and would smuggle ours past `__Host-`.
 */
function valueOf(cookies: string, name: string): string | undefined {
  const found = cookies.split(/; ?/).filter((cookie) => cookie.startsWith(`${name}=`))
  return found.length === 1 ? found[0]?.slice(name.length + 1) : undefined
}
