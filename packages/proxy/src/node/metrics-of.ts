import type { TokenEvent } from '@northbound/auth'
import type * as prometheus from 'prom-client'
import type { Proxy } from '../create-proxy.ts'
import type { ProxyEvent } from '../settings/proxy-event.ts'
import { loadOptional } from './load-optional.ts'
import type { RunningProxy } from './serve-proxy.ts'
import { registerWatched, type Watched } from './watch-metrics.ts'

/** Where metrics are registered, and how fine the histogram is. */
export interface MetricsOptions {
  /** Where to register, when your program has metrics of its own. @default a registry of this proxy */
  readonly registry?: prometheus.Registry | undefined
  /** Upper bounds of the histogram, in seconds. @default 5 ms to 30 s */
  readonly buckets?: readonly number[] | undefined
}

/** What to give the proxy and its token source, so that they are counted, and what comes of it. */
export interface Metrics {
  /** For `createProxy`. */
  readonly onEvent: (event: ProxyEvent) => void
  /** For `createTokenSource`. */
  readonly onTokenEvent: (event: TokenEvent) => void
  /**
   * Counts what goes on in a proxy (calls under way, answers that stalled), or on its port that `serveProxy` has opened
   * (connections). Of several, all together.
   */
  watch(watched: Pick<Proxy, 'underWay'> | Pick<RunningProxy, 'connections'>): void
  /** Everything, in the text format of Prometheus. */
  text(): Promise<string>
  /** The `Content-Type` of that text. */
  readonly contentType: string
}

/**
 * Metrics for Prometheus. Their labels are the route as it was declared, the method, the status, the problem and the kind of
 * error: nothing that a caller can make up, and no id, identity, secret or token.
 *
 * | Name | What it is |
 * | --- | --- |
 * | `northbound_proxy_requests_total` | requests by `route`, `method`, `status`, `problem`, `kind` |
 * | `northbound_proxy_duration_seconds` | time until the head of the answer, by `route` and `method` |
 * | `northbound_proxy_replays_total` | calls that were sent again with a new token, by `route` |
 * | `northbound_proxy_under_way` | calls that are under way now |
 * | `northbound_proxy_stalled_answers_total` | answers that were ended in the middle because one `side` stood still: the `caller` did not read for `answerIdleMs`, or the `platform` sent nothing for `timeoutMs` |
 * | `northbound_proxy_connections` | connections of callers that are open now |
 * | `northbound_proxy_connections_closed_total` | connections that were closed because there were as many as allowed: idle ones for `room`, or new ones that were `refused` |
 * | `northbound_token_events_total` | logins, renewals, rejections and cool-downs, by `event` |
 *
 * @example
 * ```ts
 * import { createTokenSource } from '@northbound/auth'
 * import { createProxy, routeGroups } from '@northbound/proxy'
 * import { metricsOf, serveProxy, serveMetrics } from '@northbound/proxy/node'
 *
 * const metrics = metricsOf()
 * const tokens = createTokenSource({
 *   url: 'https://server:8743',
 *   appId: 'my-app',
 *   secret: 'my-secret',
 *   onEvent: metrics.onTokenEvent,
 * })
 * const proxy = createProxy({
 *   tokens,
 *   origins: ['http://localhost:5173'],
 *   routes: routeGroups.devicesReadOnly,
 *   onEvent: metrics.onEvent,
 * })
 * metrics.watch(proxy)
 * metrics.watch(await serveProxy(proxy, { port: 8080 }))
 * await serveMetrics(metrics, { port: 9464 })
 * ```
 */
export function metricsOf({
  registry: given,
  buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
}: MetricsOptions = {}): Metrics {
  const client = loadOptional<typeof prometheus>('prom-client', 'metricsOf needs a client')
  const { Counter, Histogram, Registry } = client
  const registry = given ?? new Registry()
  const watched = new Set<Watched>()
  const registers = [registry]
  const requests = new Counter({
    name: 'northbound_proxy_requests_total',
    help: 'Requests that were answered.',
    labelNames: ['route', 'method', 'status', 'problem', 'kind'],
    registers,
  })
  const durations = new Histogram({
    name: 'northbound_proxy_duration_seconds',
    help: 'Time from the first check to the head of the answer.',
    labelNames: ['route', 'method'],
    buckets: [...buckets],
    registers,
  })
  const replays = new Counter({
    name: 'northbound_proxy_replays_total',
    help: 'Calls that were sent again because their token had been rejected.',
    labelNames: ['route'],
    registers,
  })
  const events = new Counter({
    name: 'northbound_token_events_total',
    help: 'What happened to the token.',
    labelNames: ['event'],
    registers,
  })
  registerWatched(client, watched, registers)

  return {
    onEvent({ route = 'none', method: sent, status, durationMs, problem, kind, replayed }) {
      const method = known.has(sent) ? sent : 'other'
      requests.inc({ route, method, status, problem: problem ?? 'none', kind: kind ?? 'none' })
      durations.observe({ route, method }, durationMs / 1000)
      if (replayed) replays.inc({ route })
    },
    onTokenEvent: ({ name }) => events.inc({ event: name }),
    watch: (each) => void watched.add(each),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}

/** Any other is a word of the caller’s, and would be a time series of its own. */
const known = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
