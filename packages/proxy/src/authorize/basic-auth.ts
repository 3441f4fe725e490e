import type { Authorize } from './authorize.ts'
import { isSameText } from './is-same-text.ts'

/** Who may ask, by name and password. */
export interface BasicAuthOptions {
  /** Names and passwords. */
  readonly users: Readonly<Record<string, string>>
  /** What a person is shown when asked for a password. @default 'Northbound proxy' */
  readonly realm?: string | undefined
}

/**
 * Asks for a name and a password (RFC 7617): for tools and scripts. A page that used it would hold a password in place of the
 * secret; give pages a session instead.
 *
 * @throws {TypeError} when there is no user, a name has a colon, a password is shorter than 16 characters, or the realm
 * cannot stand in a header.
 * @example
 * ```ts
 * import { basicAuth } from '@northbound/proxy'
 *
 * const authorize = basicAuth({ users: { nightly: process.env['NIGHTLY_PASSWORD'] ?? '' } })
 * ```
 */
export function basicAuth({ users, realm = 'Northbound proxy' }: BasicAuthOptions): Authorize {
  if (!/^[ !#-[\]-~]*$/.test(realm)) {
    throw new TypeError('basicAuth: realm: plain characters only, without quotes and backslashes')
  }
  const known = new Map(Object.entries(users))
  if (known.size === 0) throw new TypeError('basicAuth: users: there is none')
  for (const [name, password] of known) {
    if (!name || name.includes(':'))
      throw new TypeError('basicAuth: users: a name is empty or has a colon')
    if (password.length < 16) {
      throw new TypeError('basicAuth: users: a password has less than 16 characters')
    }
  }
  const authorize: Authorize = async ({ header }) => {
    const [, encoded] = /^basic ([\w+/=]+)$/i.exec(header('authorization') ?? '') ?? []
    if (encoded === undefined) return undefined
    const [name, given] = decode(encoded)
    const password = known.get(name)
    // Compared even for a name that is not known, so that the time tells nothing.
    const isRight = await isSameText(given, password ?? 'no password at all')
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
