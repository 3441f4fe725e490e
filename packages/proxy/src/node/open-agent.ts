import { agentOf, tlsFetch, type TlsFiles } from '@northbound/auth/node'
import { Agent } from 'undici'

/**
 * Opens connections for a server adapter that sends without a fetch.
 *
 * @throws {TypeError} when only one of certificate and key is set
 */
export function openAgent(tls?: TlsFiles): Agent {
  // Safe: `tlsFetch` always makes one.
  return tls ? (agentOf(tlsFetch(tls)) as Agent) : new Agent()
}
