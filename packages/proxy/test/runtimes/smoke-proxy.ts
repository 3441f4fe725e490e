import type { TokenSource } from '@northbound/auth'
import { createProxy, type Proxy, routeGroups } from '@northbound/proxy'

export const app = { appId: 'na-under-test', secret: 'CANARYsecret+%&=7f3a' }
export const page = 'https://app.example.com'
/** Calls that may be under way at one time. */
export const atOnce = 20

/** The proxy that every runtime runs: nothing in it knows of which. */
export function smokeProxy(platform: TokenSource, timeoutMs = 30_000): Proxy {
  return createProxy({
    platform,
    origins: [page],
    prefix: '/iot',
    routes: [...routeGroups.devices, 'POST /echo', 'GET /silence'],
    limits: { concurrent: atOnce, waiting: 0, timeoutMs },
  })
}
