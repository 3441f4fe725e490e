import type { Server } from 'node:http'
import { isIPv4 } from 'node:net'

/**
 * By which names a page of this server can have come. Of a server that listens on one family of addresses, the other may be
 * that of another server with the same port.
 */
export function ownOrigins(server: Server): string[] {
  const listening = server.address()
  if (listening === null || typeof listening === 'string') return []
  const { address, port } = listening
  const names = ['localhost']
  if (address !== '::1') names.push('127.0.0.1')
  if (!isIPv4(address)) names.push('[::1]')
  const scheme = 'setSecureContext' in server ? 'https' : 'http'
  return names.map((name) => new URL(`${scheme}://${name}:${port}`).origin)
}
