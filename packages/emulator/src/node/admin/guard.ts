import { createHash, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { refuse } from './refuse.ts'

/** What a browser calls this machine. Any other name was made to point here: DNS rebinding. */
const ownNames = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * Lets through what a program of this machine sends with the token, and nothing that a page in a
 * browser can send. Nothing of the request is read before.
 */
export function guard(token: string): MiddlewareHandler {
  const wanted = digest(`Bearer ${token}`)
  return async ({ req }, next) => {
    const host = req.header('Host')?.replace(/:\d+$/, '').toLowerCase() ?? ''
    if (!ownNames.has(host)) return refuse(403, 'the header Host must name 127.0.0.1 or localhost')
    if (req.header('Origin') !== undefined || req.header('Sec-Fetch-Site') !== undefined) {
      return refuse(403, 'this port is for programs, not for pages in a browser')
    }
    // Digests are of one length, whatever was sent, and are compared in one time.
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
