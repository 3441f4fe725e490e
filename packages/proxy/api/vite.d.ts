import { ErrorKind, Fetch, TokenSource } from '@northbound/auth'
import { TlsFiles } from '@northbound/auth/node'
import { Plugin } from 'vite'
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
type NorthboundProxyOptions =
  | {
      readonly file?: string | undefined
    }
  | ProxyOptions
interface NorthboundRelayOptions extends Omit<RelayOptions, 'origins' | 'fetch'> {
  readonly path?: string | undefined
  readonly tls?: TlsFiles | undefined
}
interface PlatformFailedEvent {
  readonly name: 'northbound.platform-failed'
  readonly attributes: RequestAttributes & {
    readonly problem: 'platform-failed' | 'platform-timed-out'
    readonly kind: ErrorKind
  }
}
type ProblemName = keyof typeof problems
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
interface RelayOptions {
  readonly platforms: Readonly<Record<string, string>>
  readonly origins: readonly string[]
  readonly timeoutMs?: number | undefined
  readonly bodyIdleMs?: number | undefined
  readonly bodyMs?: number | undefined
  readonly answerIdleMs?: number | undefined
  readonly fetch?: Fetch | undefined
}
interface RequestAttributes {
  readonly requestId: string
  readonly method: string
  readonly route: string | undefined
  readonly status: number
  readonly durationMs: number
  readonly identity: string | undefined
  readonly replayed: boolean
}
type Schedule = (ms: number, task: () => void) => () => void
export declare function northboundProxy(options?: NorthboundProxyOptions): Plugin
export declare function northboundRelay(options: NorthboundRelayOptions): Plugin
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
export type { NorthboundProxyOptions, NorthboundRelayOptions }
