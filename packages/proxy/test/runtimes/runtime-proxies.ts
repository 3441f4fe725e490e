import type { TokenSource } from '@northbound/auth'
import { bearerJwt, createProxy, type Proxy, routeGroups } from '@northbound/proxy'

export const app = { appId: 'na-under-test', secret: 'CANARYsecret+%&=7f3a' }
export const page = 'https://app.example.com'
/** Calls that may be under way at one time. */
export const atOnce = 20
/** Who signs the tokens of callers, and for whom. */
export const claims = { issuer: 'https://id.example.com', audience: 'iot-proxy' }

/** What a program knows when it starts. */
interface Start {
  readonly platform: TokenSource
  readonly timeoutMs?: number
}

/** The proxies that every runtime runs: nothing in them knows of which. */
const proxies = {
  usual: ({ platform, timeoutMs = 30_000 }: Start): Proxy =>
    createProxy({
      tokens: platform,
      origins: [page],
      prefix: '/iot',
      routes: [...routeGroups.devices, 'POST /echo', 'GET /silence', 'GET /half'],
      limits: { concurrent: atOnce, waiting: 0, timeoutMs },
    }),
  /** In front of raw requests. */
  hostile: ({ platform }: Start): Proxy =>
    createProxy({
      tokens: platform,
      origins: [page],
      routes: [...routeGroups.devices, ...routeGroups.commands],
      limits: { perMinute: 10_000 },
    }),
  /** With deadlines that come soon, and a provider of keys at the platform. */
  limited: ({ platform }: Start): Proxy =>
    createProxy({
      tokens: platform,
      origins: [page],
      routes: ['GET|DELETE|POST /case/:name'],
      authorize: bearerJwt({ ...claims, jwks: new URL('/keys', platform.url) }),
      peer: ({ header }) => header('x-forwarded-for'),
      limits: {
        concurrent: atOnce,
        waiting: 0,
        perMinute: 10_000,
        bodyIdleMs: 300,
        bodyMs: 2000,
        timeoutMs: 1500,
        answerIdleMs: 300,
      },
    }),
}

export type ProxyName = keyof typeof proxies

/** A header of tests, which asks how many calls are under way. */
export const underWayHeader = 'x-calls-under-way'

/**
 * The handler of a server: a proxy, and beside it the counter that callers cannot see.
 *
 * @param name of the proxy, as a program gets it on its command line
 */
export function startProxy(name: string, start: Start): (request: Request) => Promise<Response> {
  const proxy = proxies[name as ProxyName](start)
  return async (request) =>
    request.headers.has(underWayHeader)
      ? new Response(String(proxy.underWay))
      : proxy.fetch(request)
}
