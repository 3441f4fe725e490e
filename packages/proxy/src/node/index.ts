/** The proxy on a port of Node, and what belongs around it there. */
export { type LoadedConfig, loadConfig, type LoadConfigOptions } from './config/load-config.ts'
export { type Log, type Logger, logTo } from './log-to.ts'
export { type Metrics, metricsOf, type MetricsOptions } from './metrics-of.ts'
export type { TlsFiles } from './open-agent.ts'
export type { ConnectionCounts } from './open-connections.ts'
export { type RunningProxy, serveProxy, type ServeProxyOptions } from './serve-proxy.ts'
export { type RunningMetrics, serveMetrics, type ServeMetricsOptions } from './serve-metrics.ts'
export { type RunningRelay, serveRelay, type ServeRelayOptions } from './serve-relay.ts'
