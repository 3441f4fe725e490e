/** The proxy inside Vite's development server. */
export { northboundProxy, type NorthboundProxyOptions } from './northbound-proxy.ts'
export { northboundRelay, type NorthboundRelayOptions } from './northbound-relay.ts'
