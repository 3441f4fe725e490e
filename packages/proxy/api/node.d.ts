import { ErrorKind, Fetch, TokenEvent, TokenSource, TokenSourceOptions } from '@northbound/auth'
import { TlsFiles, TlsFiles as TlsFiles$1 } from '@northbound/auth/node'
import { IncomingMessage, ServerResponse } from 'node:http'
import * as prometheus from 'prom-client'
import { Dispatcher } from 'undici'
interface AnsweredEvent {
  readonly name: 'northbound.answered'
  readonly attributes: RequestAttributes
}
interface Authorize {
  (claim: Claim): Identity | undefined | Promise<Identity | undefined>
  readonly challenge?: string | undefined
  readonly credentialHeaders?: readonly string[] | undefined
}
type Claim = Pick<Incoming, 'method' | 'header' | 'peer' | 'request'> & {
  readonly path: string
}
interface ConnectionCounts {
  readonly open: number
  readonly closedForRoom: number
  readonly refused: number
}
type Identify<Request> = (request: Request) => Identity | undefined | Promise<Identity | undefined>
interface Identity {
  readonly id: string
}
interface Incoming {
  readonly request?: unknown
  readonly method: string
  readonly target: string
  header(name: string): string | undefined
  readonly headerLines?: number | undefined
  readonly peer?: string | undefined
  readonly signal: AbortSignal
  readonly schedule?: Schedule | undefined
  readonly body: AsyncIterable<Uint8Array> | undefined
}
interface Limits {
  readonly targetBytes?: number | undefined
  readonly headers?: number | undefined
  readonly bodyBytes?: number | undefined
  readonly replayBytes?: number | undefined
  readonly bodyIdleMs?: number | undefined
  readonly bodyMs?: number | undefined
  readonly timeoutMs?: number | undefined
  readonly connectMs?: number | undefined
  readonly answerIdleMs?: number | undefined
  readonly concurrent?: number | undefined
  readonly waiting?: number | undefined
  readonly perCaller?: number | undefined
  readonly waitingMs?: number | undefined
  readonly authorizeMs?: number | undefined
  readonly failuresPerMinute?: number | undefined
  readonly rateLimitMs?: number | undefined
  readonly perMinute?: number | undefined
}
interface LoadConfigOptions {
  readonly file?: string | undefined
  readonly env?: Readonly<Record<string, string | undefined>> | undefined
}
interface LoadedConfig extends AsyncDisposable {
  readonly platform: TokenSourceOptions
  readonly proxy: Omit<ProxyOptions, 'tokens'>
  readonly serve: ServeProxyOptions
  readonly session: SessionCookie | undefined
  readonly metrics: ServeMetricsOptions | undefined
  close(): Promise<void>
}
interface Log {
  readonly onEvent: (event: ProxyEvent) => void
  readonly onTokenEvent: (event: TokenEvent) => void
}
interface Logger {
  info(what: object, message: string): void
  warn(what: object, message: string): void
  error(what: object, message: string): void
}
interface Metrics {
  readonly onEvent: (event: ProxyEvent) => void
  readonly onTokenEvent: (event: TokenEvent) => void
  watch(watched: Pick<Proxy, 'underWay'> | Pick<RunningProxy, 'connections'>): void
  text(): Promise<string>
  readonly contentType: string
}
interface MetricsOptions {
  readonly registry?: prometheus.Registry | undefined
  readonly buckets?: readonly number[] | undefined
}
interface NodeHandler extends AsyncDisposable {
  (request: IncomingMessage, response: ServerResponse): void
  close(): Promise<void>
}
interface NodeHandlerOptions {
  readonly dispatcher?: Dispatcher | undefined
}
interface PlatformFailedEvent {
  readonly name: 'northbound.platform-failed'
  readonly attributes: RequestAttributes & {
    readonly problem: 'platform-failed' | 'platform-timed-out'
    readonly kind: ErrorKind
  }
}
type ProblemName = keyof typeof problems
interface Proxy {
  readonly fetch: (request: Request) => Promise<Response>
  readonly platformUrl: string
  readonly isGuarded: boolean
  readonly underWay: number
  readonly stalledAnswers: Readonly<StalledAnswers>
  readonly checkReady: () => Promise<void>
}
type ProxyEvent = AnsweredEvent | RefusedEvent | PlatformFailedEvent | ProxyFailedEvent
interface ProxyFailedEvent {
  readonly name: 'northbound.proxy-failed'
  readonly attributes: RequestAttributes & {
    readonly problem: 'proxy-failed'
  }
  readonly error: unknown
}
interface ProxyOptions {
  readonly tokens: TokenSource
  readonly routes: readonly string[]
  readonly origins: readonly string[]
  readonly hosts?: readonly string[] | undefined
  readonly prefix?: string | undefined
  readonly authorize?: Authorize | undefined
  readonly peer?: ((request: Pick<Claim, 'header' | 'peer'>) => string | undefined) | undefined
  readonly credentials?: boolean | undefined
  readonly limits?: Limits | undefined
  readonly rateLimit?: RateLimit | undefined
  readonly onEvent?: ((event: ProxyEvent) => void) | undefined
  readonly fetch?: Fetch | undefined
  readonly now?: (() => number) | undefined
}
type RateLimit = (key: string) => Promise<number | undefined>
type RefusalName = Exclude<ProblemName, 'platform-failed' | 'platform-timed-out' | 'proxy-failed'>
interface RefusedEvent {
  readonly name: 'northbound.refused'
  readonly attributes: RequestAttributes & {
    readonly problem: RefusalName
  }
}
type Relay = Pick<Proxy, 'fetch'>
interface RequestAttributes {
  readonly requestId: string
  readonly method: string
  readonly route: string | undefined
  readonly status: number
  readonly durationMs: number
  readonly identity: string | undefined
  readonly replayed: boolean
}
interface RunningMetrics extends AsyncDisposable {
  readonly url: string
  close(): Promise<void>
}
interface RunningProxy extends AsyncDisposable {
  readonly url: string
  readonly port: number
  readonly connections: ConnectionCounts
  close(): Promise<void>
}
interface RunningRelay extends AsyncDisposable {
  readonly url: string
  close(): Promise<void>
}
type Schedule = (ms: number, task: () => void) => () => void
interface ServeMetricsOptions {
  readonly port?: number | undefined
  readonly hostname?: string | undefined
  readonly dangerouslyListenOn?: string | undefined
}
interface ServeProxyOptions {
  readonly port?: number | undefined
  readonly hostname?: string | undefined
  readonly dispatcher?: Dispatcher | undefined
  readonly connections?: number | undefined
  readonly connectionsPerPeer?: number | undefined
  readonly headMs?: number | undefined
  readonly headBytes?: number | undefined
  readonly keepAliveMs?: number | undefined
  readonly graceMs?: number | undefined
}
interface ServeRelayOptions {
  readonly port?: number | undefined
  readonly hostname?: string | undefined
  readonly tls?: TlsFiles$1 | undefined
}
interface SessionCookie {
  readonly authorize: Authorize
  start(id: string): Promise<string>
  end(): string
}
interface StalledAnswers {
  caller: number
  platform: number
}
interface StartProxyOptions {
  readonly onEvent?: ((event: ProxyEvent) => void) | undefined
  readonly onTokenEvent?: ((event: TokenEvent) => void) | undefined
}
interface StartedProxy extends RunningProxy {
  readonly metrics: RunningMetrics | undefined
}
export declare function byNodeRequest<Request extends IncomingMessage>(
  identify: Identify<Request>,
): Authorize
export declare function createNodeHandler(
  proxy: Proxy,
  { dispatcher }?: NodeHandlerOptions,
): NodeHandler
export declare function loadConfig(options?: LoadConfigOptions): LoadedConfig
export declare function logTo(logger: Logger): Log
export declare function metricsOf({ registry: given, buckets }?: MetricsOptions): Metrics
declare const problems: {
  readonly 'request-malformed': readonly [400, 'The request could not be read.']
  readonly 'head-too-large': readonly [431, 'The request has more headers than this proxy accepts.']
  readonly 'host-refused': readonly [421, 'This proxy does not serve that host.']
  readonly 'route-unknown': readonly [404, 'No route of this proxy has that path.']
  readonly 'method-refused': readonly [405, 'The route does not accept this method.']
  readonly 'preflight-refused': readonly [
    403,
    'The preflight asks for a method or header that is not allowed.',
  ]
  readonly 'origin-refused': readonly [403, 'Pages of that origin may not call this proxy.']
  readonly 'cross-site': readonly [403, 'The request looks like a cross-site request.']
  readonly 'header-missing': readonly [403, 'The CSRF header is missing.']
  readonly unauthorized: readonly [401, 'The caller is not authenticated.']
  readonly 'identity-unavailable': readonly [503, 'The identity provider is unavailable.']
  readonly 'too-many-failures': readonly [429, 'Too many failed authentications from that address.']
  readonly 'rate-limited': readonly [429, 'Too many calls per minute.']
  readonly busy: readonly [503, 'Too many calls are in progress or queued.']
  readonly 'body-too-large': readonly [413, 'The body is larger than this proxy accepts.']
  readonly 'body-refused': readonly [415, 'This proxy does not accept this type of body.']
  readonly 'body-too-slow': readonly [408, 'The body did not arrive in time.']
  readonly 'check-timed-out': readonly [503, 'A check of the proxy timed out.']
  readonly 'platform-failed': readonly [
    502,
    'The platform is unreachable, or its response cannot be passed on.',
  ]
  readonly 'platform-timed-out': readonly [504, 'The platform did not respond in time.']
  readonly 'caller-gone': readonly [499, 'The client closed the connection.']
  readonly 'proxy-failed': readonly [500, 'Internal error of the proxy.']
}
export declare function serveMetrics(
  metrics: Pick<Metrics, 'text' | 'contentType'>,
  options?: ServeMetricsOptions,
): Promise<RunningMetrics>
export declare function serveProxy(proxy: Proxy, options?: ServeProxyOptions): Promise<RunningProxy>
export declare function serveRelay(relay: Relay, options?: ServeRelayOptions): Promise<RunningRelay>
export declare function startProxy(
  config: LoadedConfig,
  options?: StartProxyOptions,
): Promise<StartedProxy>
export type {
  ConnectionCounts,
  LoadConfigOptions,
  LoadedConfig,
  Log,
  Logger,
  Metrics,
  MetricsOptions,
  NodeHandler,
  NodeHandlerOptions,
  RunningMetrics,
  RunningProxy,
  RunningRelay,
  ServeMetricsOptions,
  ServeProxyOptions,
  ServeRelayOptions,
  StartProxyOptions,
  StartedProxy,
  TlsFiles,
}
