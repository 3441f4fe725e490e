import { handle } from './exchange/handle.ts'
import { addSeams } from './exchange/seams.ts'
import { incomingOf } from './exchange/incoming-of.ts'
import { respond } from './exchange/respond.ts'
import { sendByFetch } from './exchange/send-by-fetch.ts'
import type { ProxyOptions } from './settings/proxy-options.ts'
import { checkHeaderValues } from './settings/check-header-values.ts'
import { readOptions, type StalledAnswers } from './settings/read-options.ts'

/** A proxy that has not been put anywhere yet: give its `fetch` to a server, or all of it to a mount. */
export interface Proxy {
  /** Answers a request: the signature that servers, workers and service bindings call. It never rejects. */
  readonly fetch: (request: Request) => Promise<Response>
  /** The base address of the platform. */
  readonly platformUrl: string
  /** Whether `authorize` was given: without it no host may listen beyond this machine. */
  readonly isGuarded: boolean
  /** Calls that are under way. */
  readonly underWay: number
  /** Answers that were ended in the middle because a side stood still, so far; `metricsOf().watch(…)` reads it. */
  readonly stalledAnswers: Readonly<StalledAnswers>
  /** Asks for a token, and so tells whether calls would be carried. Rejects with a NorthboundError when not. */
  readonly checkReady: () => Promise<void>
}

/**
 * A proxy that lets pages call the northbound API, while the secret and the token stay here. As a `fetch` handler it runs on
 * Node, Deno, Bun and workers; `@northbound/proxy/node` puts it on a port.
 *
 * Fourteen checks stand before and after each call, in one order: the target, `Host`, the route, the preflight, the origin,
 * cross-site requests, `authorize`, the limits, the body, the token, the headers that go out, those that come back, a replay
 * after a rejected token, and a problem document (RFC 9457) for whatever failed.
 *
 * @throws {TypeError} that names each option that is wrong or unsafe.
 * @example
 * ```ts
 * import { createTokenSource } from '@northbound/auth'
 * import { createProxy, routeGroups } from '@northbound/proxy'
 *
 * const tokens = createTokenSource({ url: 'https://server:8743', appId: 'my-app', secret: 'my-secret' })
 * const proxy = createProxy({
 *   tokens,
 *   origins: ['http://localhost:5173'],
 *   routes: [...routeGroups.devicesReadOnly],
 * })
 * export default { fetch: proxy.fetch }
 * ```
 */
export function createProxy(options: ProxyOptions): Proxy {
  const settings = readOptions(options)
  checkHeaderValues(settings)
  const send = sendByFetch(settings.fetch)
  const proxy: Proxy = {
    fetch: async (request) => respond(await handle(incomingOf(request), settings, send)),
    platformUrl: settings.tokens.url,
    isGuarded: settings.authorize !== undefined,
    get underWay() {
      return settings.turnstile.inside
    },
    stalledAnswers: settings.stalledAnswers,
    async checkReady() {
      await settings.tokens.get()
    },
  }
  addSeams(proxy, {
    handle: (incoming, byOther) => handle(incoming, settings, byOther),
    fetch: settings.fetch,
  })
  return proxy
}
