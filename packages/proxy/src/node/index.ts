/** The proxy on a port of Node. */
export { type RunningProxy, serve, type ServeOptions } from './serve.ts'
