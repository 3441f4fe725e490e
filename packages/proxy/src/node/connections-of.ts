import { agentOf } from '@northbound/auth/node'
import type { Dispatcher } from 'undici'
import type { Proxy } from '../create-proxy.ts'
import { seamsOf } from '../exchange/seams.ts'
import { type Connections, connectTo } from './send-by-undici.ts'

/**
 * The connections of a proxy to its platform: by the given dispatcher, else by the `tlsFetch` in the options of the proxy, else
 * by a new pool.
 */
export function connectionsOf(proxy: Proxy, dispatcher?: Dispatcher): Connections {
  // Safe: `agentOf` returns the agent of `tlsFetch`, which is an undici Agent.
  const agent = agentOf(seamsOf(proxy).fetch) as Dispatcher | undefined
  return connectTo(proxy.platformUrl, dispatcher ?? agent)
}
