/** The proxy on Node: server, configuration, logs, metrics and relay. */
export { byNodeRequest } from './by-node-request.ts'
export { type LoadedConfig, loadConfig, type LoadConfigOptions } from './config/load-config.ts'
export {
  createNodeHandler,
  type NodeHandler,
  type NodeHandlerOptions,
} from './create-node-handler.ts'
export { type Log, type Logger, logTo } from './log-to.ts'
export { type Metrics, metricsOf, type MetricsOptions } from './metrics-of.ts'
export type { TlsFiles } from '@northbound/auth/node'
export type { ConnectionCounts } from './open-connections.ts'
export { type RunningProxy, serveProxy, type ServeProxyOptions } from './serve-proxy.ts'
export { type RunningMetrics, serveMetrics, type ServeMetricsOptions } from './serve-metrics.ts'
export { startProxy, type StartedProxy, type StartProxyOptions } from './start-proxy.ts'
export { type RunningRelay, serveRelay, type ServeRelayOptions } from './serve-relay.ts'
