/** The proxy that is attacked, with its own limits as they are. `proxy-program.ts <ProxyProgramOptions as JSON>` */
import { createTokenSource } from '@northbound/auth'
import { basicAuth, createProxy, routeGroups } from '@northbound/proxy'
import { serveProxy } from '@northbound/proxy/node'
import { page } from './paths.ts'
import { callers, insiders } from './people.ts'

export interface ProxyProgramOptions {
  /** The base address of the platform. */
  readonly platform: string
}

/** How the process is, after everything that is not used any more was thrown away. */
export interface ProxyState {
  /** In bytes. */
  readonly heap: number
  /** Sockets, timers and whatever else keeps a process alive. */
  readonly handles: number
  /** Calls that are under way. */
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
  // Callers ask without a pause for minutes; what they may do in one is not what is tried here.
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
// A parent that died can stop nobody.
process.once('disconnect', () => process.exit(0))
process.send?.(port)
