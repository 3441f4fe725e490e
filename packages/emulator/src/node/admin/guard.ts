import { createHash, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { refuse } from './refuse.ts'

/** Host names of this machine. Any other name that resolves to it is a sign of DNS rebinding. */
const ownNames = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * Allows requests of programs on this machine with the token, and refuses everything that a page in a
 * browser can send. It reads nothing of the body.
 */
export function guard(token: string): MiddlewareHandler {
  const wanted = digest(`Bearer ${token}`)
  return async ({ req }, next) => {
    const host = req.header('Host')?.replace(/:\d+$/, '').toLowerCase() ?? ''
    if (!ownNames.has(host)) return refuse(403, 'the header Host must name 127.0.0.1 or localhost')
    if (req.header('Origin') !== undefined || req.header('Sec-Fetch-Site') !== undefined) {
      return refuse(403, 'this port is for programs, not for pages in a browser')
    }
    // Digests have the same length, so the comparison takes constant time.
    if (!timingSafeEqual(digest(req.header('Authorization') ?? ''), wanted)) {
      return refuse(401, 'send the token of this emulator: Authorization: Bearer {token}', {
        'WWW-Authenticate': 'Bearer',
      })
    }
    return next()
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
