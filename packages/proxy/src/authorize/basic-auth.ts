import type { Authorize } from './authorize.ts'
import { isSameText } from './is-same-text.ts'

/** Options of `basicAuth`. */
export interface BasicAuthOptions {
  /** Passwords by user name. */
  readonly users: Readonly<Record<string, string>>
  /** The realm that a browser shows in its password prompt. @default 'Northbound proxy' */
  readonly realm?: string | undefined
}

/**
 * Authenticates by user name and password (RFC 7617), for tools and scripts. Pages would have to contain the password: give them
 * a session (`createSessionCookie`) instead.
 *
 * @throws {TypeError} when there is no user, a name has a colon, a password is shorter than 16 characters, or the realm is not
 * valid in a header.
 * @example
 * ```ts
 * import { basicAuth } from '@northbound/proxy'
 *
 * const authorize = basicAuth({ users: { nightly: process.env['NIGHTLY_PASSWORD'] ?? '' } })
 * ```
 */
export function basicAuth({ users, realm = 'Northbound proxy' }: BasicAuthOptions): Authorize {
  if (!/^[ !#-[\]-~]*$/.test(realm)) {
    throw new TypeError('basicAuth: realm: must be printable ASCII without quotes and backslashes')
  }
  const known = new Map(Object.entries(users))
  if (known.size === 0) throw new TypeError('basicAuth: users: must have at least one user')
  for (const [name, password] of known) {
    if (!name || name.includes(':'))
      throw new TypeError('basicAuth: users: a name must not be empty or have a colon')
    if (password.length < 16) {
      throw new TypeError('basicAuth: users: a password must have at least 16 characters')
    }
  }
  const authorize: Authorize = async ({ header }) => {
    const [, encoded] = /^basic ([\w+/=]+)$/i.exec(header('authorization') ?? '') ?? []
    if (encoded === undefined) return undefined
    const [name, given] = decode(encoded)
    const password = known.get(name)
    // Compared even for an unknown name, so that the timing reveals nothing.
    const isRight = isSameText(given, password ?? 'no password at all')
    return isRight && password !== undefined ? { id: name } : undefined
  }
  return Object.assign(authorize, { challenge: `Basic realm="${realm}", charset="UTF-8"` })
}

function decode(encoded: string): [name: string, password: string] {
  try {
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0))
    const text = new TextDecoder().decode(bytes)
    const colon = text.indexOf(':')
    return colon < 0 ? ['', ''] : [text.slice(0, colon), text.slice(colon + 1)]
  } catch {
    return ['', '']
  }
}
