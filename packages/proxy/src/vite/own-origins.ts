import type { Server } from 'node:http'
import { isIPv4 } from 'node:net'

/**
 * The origins that pages of this server may have. If the server listens on IPv4 or IPv6 only, the other one may belong to
 * another server on the same port.
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
