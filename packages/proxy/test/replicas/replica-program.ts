/** One of several replicas of a proxy, which share a token by Redis. `replica-program.ts <ReplicaOptions as JSON>` */
import { createTokenSource } from '@northbound/auth'
import { redisStore } from '@northbound/auth/redis'
import { createProxy, routeGroups } from '@northbound/proxy'
import { serveProxy } from '@northbound/proxy/node'
import { Redis } from 'iovalkey'

export interface ReplicaOptions {
  /** The socket of Redis. */
  readonly socket: string
  /** The base URL of the platform. */
  readonly url: string
  readonly appId: string
  readonly secret: string
  readonly origin: string
}

/** Messages to the parent: the port once it listens, and the number of calls in progress on request. */
export type ReplicaNews = { readonly port: number } | { readonly underWay: number }

const { socket, url, appId, secret, origin }: ReplicaOptions = JSON.parse(process.argv[2] ?? '{}')
const client = new Redis(socket)
// It reconnects by itself.
client.on('error', () => {})
const tokens = createTokenSource({
  url,
  appId,
  secret,
  // Commands wait until Redis has started, which takes long on a loaded machine.
  store: redisStore({
    send: (name = '', ...rest) => client.call(name, ...rest),
    timeoutMs: 10_000,
  }),
})
const proxy = createProxy({
  tokens,
  origins: [origin],
  routes: routeGroups.devices,
  // All callers of the test have the same address.
  limits: { perMinute: 1_000_000 },
})
const running = await serveProxy(proxy)

const tell = (news: ReplicaNews) => void process.send?.(news)
process.on('message', () => tell({ underWay: proxy.underWay }))
// If the parent dies, nothing else stops this process.
process.once('disconnect', () => process.exit(0))
tell({ port: running.port })
