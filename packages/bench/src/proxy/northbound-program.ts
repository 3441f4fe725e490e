/** Ours, with all its checks on. `northbound-program.ts <platform>` */
import { createTokenSource } from '@northbound/auth'
import { createProxy, routeGroups } from '@northbound/proxy'
import { serveProxy } from '@northbound/proxy/node'
import { injected } from './injected.ts'

const tokens = createTokenSource({
  url: process.argv[2] ?? '',
  appId: injected.app_key,
  secret: 'my-secret',
})
const proxy = createProxy({
  tokens,
  origins: ['http://localhost:5173'],
  routes: routeGroups.devicesReadOnly,
  // One address asks for everything here.
  limits: { perMinute: 1e9 },
})
const { port } = await serveProxy(proxy)
process.send?.(port)
process.on('message', () => {
  globalThis.gc?.()
  process.send?.(process.memoryUsage().heapUsed)
})
