/** The proxy on Node: server, configuration, logs, metrics and relay. */
export { type LoadedConfig, loadConfig, type LoadConfigOptions } from './config/load-config.ts'
export { type Log, type Logger, logTo } from './log-to.ts'
export { type Metrics, metricsOf, type MetricsOptions } from './metrics-of.ts'
export type { TlsFiles } from './open-agent.ts'
export type { ConnectionCounts } from './open-connections.ts'
export { type RunningProxy, serve, type ServeOptions } from './serve.ts'
export { type RunningMetrics, serveMetrics, type ServeMetricsOptions } from './serve-metrics.ts'
export { type RunningRelay, serveRelay, type ServeRelayOptions } from './serve-relay.ts'
