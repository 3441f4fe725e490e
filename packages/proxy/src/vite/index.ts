/** The proxy inside Vite's development server. */
export { northboundProxy, type NorthboundProxyOptions } from './northbound-proxy.ts'
