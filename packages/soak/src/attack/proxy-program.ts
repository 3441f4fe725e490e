/** The attacked proxy, with its default limits. `proxy-program.ts <ProxyProgramOptions as JSON>` */
import { createTokenSource } from '@northbound/auth'
import { basicAuth, createProxy, routeGroups } from '@northbound/proxy'
import { serveProxy } from '@northbound/proxy/node'
import { page } from './paths.ts'
import { callers, insiders } from './people.ts'

export interface ProxyProgramOptions {
  /** The base URL of the platform. */
  readonly platform: string
}

/** The state of the process after garbage collection. */
export interface ProxyState {
  /** Used heap, in bytes. */
  readonly heap: number
  /** Sockets, timers and other resources that keep a process alive. */
  readonly handles: number
  /** Calls in progress. */
  readonly underWay: number
}

const { platform }: ProxyProgramOptions = JSON.parse(process.argv[2] ?? '{}')
const proxy = createProxy({
  tokens: createTokenSource({ url: platform, appId: 'soak', secret: 'a-secret-of-the-soak' }),
  origins: [page],
  routes: [...routeGroups.devices, ...routeGroups.commands],
  authorize: basicAuth({
    users: Object.fromEntries([...callers, ...insiders].map((one) => [one.name, one.password])),
  }),
  // Callers call without a pause for minutes, and the rate limit is not tested here.
  limits: { perMinute: 1e9 },
})
const { port } = await serveProxy(proxy)
process.on('message', () => {
  globalThis.gc?.()
  const state: ProxyState = {
    heap: process.memoryUsage().heapUsed,
    handles: process.getActiveResourcesInfo().length,
    underWay: proxy.underWay,
  }
  process.send?.(state)
})
// If the parent dies, nothing else stops this process.
process.once('disconnect', () => process.exit(0))
process.send?.(port)
