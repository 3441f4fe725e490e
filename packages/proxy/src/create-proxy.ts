import { handle } from './exchange/handle.ts'
import { addSeams } from './exchange/seams.ts'
import { incomingOf } from './wire/incoming-of.ts'
import { respond } from './exchange/respond.ts'
import { sendByFetch } from './wire/send-by-fetch.ts'
import type { ProxyOptions } from './settings/proxy-options.ts'
import { checkHeaderValues } from './settings/check-header-values.ts'
import { readOptions, type StalledAnswers } from './settings/read-options.ts'

/** A proxy that is not bound to a server yet: give its `fetch` to a runtime, or the whole object to `serveProxy` of `@northbound/proxy/node`. */
export interface Proxy {
  /** Answers a request; servers, workers and service bindings call this signature. It never rejects. */
  readonly fetch: (request: Request) => Promise<Response>
  /** The base address of the platform. */
  readonly platformUrl: string
  /** Whether `authorize` is set. Without it a server may listen on loopback addresses only. */
  readonly isGuarded: boolean
  /** Calls in progress. */
  readonly underWay: number
  /** Responses that were aborted because one side stalled; `metricsOf().watch(…)` reads these counters. */
  readonly stalledAnswers: Readonly<StalledAnswers>
  /** Acquires a token. Rejects with a NorthboundError when calls could not be forwarded. */
  readonly checkReady: () => Promise<void>
}

/**
 * Creates a proxy that lets pages call the northbound API while the secret and the token stay on the server. Its `fetch`
 * handler runs on Node, Deno, Bun and workers; `@northbound/proxy/node` serves it on a port.
 *
 * Each call passes fourteen checks in this order: request target, `Host`, route, preflight, origin, cross-site requests,
 * `authorize`, limits, body, token, request headers, response headers, a replay after a rejected token, and a problem document
 * (RFC 9457) for every failure.
 *
 * @throws {TypeError} that names each invalid or unsafe option.
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
      return settings.callQueue.running
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
