import type { TokenEvent } from '@northbound/auth'
import type * as prometheus from 'prom-client'
import type { Proxy } from '../create-proxy.ts'
import type { ProxyEvent } from '../settings/proxy-event.ts'
import { loadOptional } from './load-optional.ts'
import type { RunningProxy } from './serve-proxy.ts'
import { registerWatched, type Watched } from './watch-metrics.ts'

/** Options of `metricsOf`. */
export interface MetricsOptions {
  /** The registry, if your program has its own metrics. @default a new registry */
  readonly registry?: prometheus.Registry | undefined
  /** Upper bounds of the histogram buckets, in seconds. @default 5 ms to 30 s */
  readonly buckets?: readonly number[] | undefined
}

/** The event handlers that count for a proxy and its token source, and the resulting metrics. */
export interface Metrics {
  /** The `onEvent` option of `createProxy`. */
  readonly onEvent: (event: ProxyEvent) => void
  /** The `onEvent` option of `createTokenSource`. */
  readonly onTokenEvent: (event: TokenEvent) => void
  /**
   * Adds the state of a proxy (calls in progress, stalled responses), or of its server (connections), to the metrics. The values
   * of several are added up.
   */
  watch(watched: Pick<Proxy, 'underWay'> | Pick<RunningProxy, 'connections'>): void
  /** All metrics in the text format of Prometheus. */
  text(): Promise<string>
  /** The `Content-Type` of that text. */
  readonly contentType: string
}

/**
 * Creates metrics for Prometheus. Labels are the declared route, the method, the status, the problem and the kind of error. No
 * label has a value that a caller can choose, an id, identity, secret or token.
 *
 * | Name | Meaning |
 * | --- | --- |
 * | `northbound_proxy_requests_total` | requests by `route`, `method`, `status`, `problem`, `kind` |
 * | `northbound_proxy_duration_seconds` | time until the head of the response, by `route` and `method` |
 * | `northbound_proxy_replays_total` | calls that were replayed with a new token, by `route` |
 * | `northbound_proxy_under_way` | calls in progress |
 * | `northbound_proxy_stalled_answers_total` | responses that were aborted because one `side` stalled: the `caller` did not read for `answerIdleMs`, or the `platform` sent nothing for `timeoutMs` |
 * | `northbound_proxy_connections` | open connections of callers |
 * | `northbound_proxy_connections_closed_total` | connections closed at the limit: idle ones to make `room`, or new ones that were `refused` |
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
    help: 'Requests that got a response.',
    labelNames: ['route', 'method', 'status', 'problem', 'kind'],
    registers,
  })
  const durations = new Histogram({
    name: 'northbound_proxy_duration_seconds',
    help: 'Time from the first check to the head of the response.',
    labelNames: ['route', 'method'],
    buckets: [...buckets],
    registers,
  })
  const replays = new Counter({
    name: 'northbound_proxy_replays_total',
    help: 'Calls that were replayed because their token was rejected.',
    labelNames: ['route'],
    registers,
  })
  const events = new Counter({
    name: 'northbound_token_events_total',
    help: 'Events of the token source.',
    labelNames: ['event'],
    registers,
  })
  registerWatched(client, watched, registers)

  return {
    onEvent({ attributes }) {
      const { route = 'none', method: sent, status, durationMs, replayed } = attributes
      const method = known.has(sent) ? sent : 'other'
      const problem = 'problem' in attributes ? attributes.problem : 'none'
      const kind = 'kind' in attributes ? attributes.kind : 'none'
      requests.inc({ route, method, status, problem, kind })
      durations.observe({ route, method }, durationMs / 1000)
      if (replayed) replays.inc({ route })
    },
    onTokenEvent: ({ name }) => events.inc({ event: name }),
    watch: (each) => void watched.add(each),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}

/** A caller can invent other methods, and each would be a new time series. */
const known = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
