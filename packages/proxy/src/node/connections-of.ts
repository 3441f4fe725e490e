import { agentOf } from '@northbound/auth/node'
import type { Dispatcher } from 'undici'
import type { Proxy } from '../create-proxy.ts'
import { seamsOf } from '../exchange/seams.ts'
import { type Connections, connectTo } from './send-by-undici.ts'

/**
 * The connections of a proxy to its platform: those that were given, or else those of the `tlsFetch` that the proxy was made
 * with, or else a pool of its own.
 */
export function connectionsOf(proxy: Proxy, dispatcher?: Dispatcher): Connections {
  // Safe: `agentOf` gives what `tlsFetch` has made, which is an agent of undici.
  const agent = agentOf(seamsOf(proxy).fetch) as Dispatcher | undefined
  return connectTo(proxy.platformUrl, dispatcher ?? agent)
}
