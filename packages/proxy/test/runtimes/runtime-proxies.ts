import type { TokenSource } from '@northbound/auth'
import { bearerJwt, createProxy, type Proxy, routeGroups } from '@northbound/proxy'

export const app = { appId: 'na-under-test', secret: 'CANARYsecret+%&=7f3a' }
export const page = 'https://app.example.com'
/** Maximum number of concurrent calls. */
export const atOnce = 20
/** Issuer and audience of the callers’ tokens. */
export const claims = { issuer: 'https://id.example.com', audience: 'iot-proxy' }

/** Parameters of a program. */
interface Start {
  readonly platform: TokenSource
  readonly timeoutMs?: number
}

/** The proxies that every runtime runs; they contain no runtime-specific code. */
const proxies = {
  usual: ({ platform, timeoutMs = 30_000 }: Start): Proxy =>
    createProxy({
      tokens: platform,
      origins: [page],
      prefix: '/iot',
      routes: [...routeGroups.devices, 'POST /echo', 'GET /silence', 'GET /half'],
      limits: { concurrent: atOnce, waiting: 0, timeoutMs },
    }),
  /** For raw requests. */
  hostile: ({ platform }: Start): Proxy =>
    createProxy({
      tokens: platform,
      origins: [page],
      routes: [...routeGroups.devices, ...routeGroups.commands],
      limits: { perMinute: 10_000 },
    }),
  /** With short timeouts, and an identity provider at the platform. */
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

/** A test header that requests the number of calls in progress. */
export const underWayHeader = 'x-calls-under-way'

/**
 * The handler of a server: a proxy, and the counter of calls in progress for tests.
 *
 * @param name of the proxy, from the command line of the program
 */
export function startProxy(name: string, start: Start): (request: Request) => Promise<Response> {
  const proxy = proxies[name as ProxyName](start)
  return async (request) =>
    request.headers.has(underWayHeader)
      ? new Response(String(proxy.underWay))
      : proxy.fetch(request)
}
