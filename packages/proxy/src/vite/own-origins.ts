import type { Server } from 'node:http'

/** By which names a page of this server can have come. */
export function ownOrigins(server: Server): string[] {
  const address = server.address()
  if (address === null || typeof address === 'string') return []
  const scheme = 'setSecureContext' in server ? 'https' : 'http'
  return ['localhost', '127.0.0.1', '[::1]'].map(
    (name) => new URL(`${scheme}://${name}:${address.port}`).origin,
  )
}
