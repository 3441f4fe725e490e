import { agentOf, tlsFetch, type TlsFiles } from '@northbound/auth/node'
import { Agent } from 'undici'

/**
 * Connections for a host that sends without a fetch.
 *
 * @throws {TypeError} when certificate and key do not come together
 */
export function openAgent(tls?: TlsFiles): Agent {
  // Safe: `tlsFetch` always makes one.
  return tls ? (agentOf(tlsFetch(tls)) as Agent) : new Agent()
}
