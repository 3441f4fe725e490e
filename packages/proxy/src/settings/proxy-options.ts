import type { Fetch, TokenSource } from '@northbound/auth'
import type { Authorize, Claim } from '../authorize/authorize.ts'
import type { RateLimit } from '../limits/rate-limit.ts'
import type { ProxyEvent } from './proxy-event.ts'

/** Limits of a proxy. The defaults suit one page with a few hundred visitors. */
export interface Limits {
  /** Maximum length of path and query of a request, in bytes; a longer one is refused as `request-malformed`. @default 8192 */
  readonly targetBytes?: number | undefined
  /**
   * Maximum number of header lines of a request; a request with more is refused as `head-too-large`. Applies to `serveProxy` on
   * Node only: for the fetch handler the runtime has its own limits.
   * @default 100
   */
  readonly headers?: number | undefined
  /** Maximum size of a request body, in bytes. @default 1_048_576 */
  readonly bodyBytes?: number | undefined
  /** A body up to this size is buffered so that the call can be replayed when its token is rejected, in bytes. @default 65_536 */
  readonly replayBytes?: number | undefined
  /** Idle timeout between two chunks of a request body, in ms; then the request is refused as `body-too-slow`. @default 10_000 */
  readonly bodyIdleMs?: number | undefined
  /** Maximum total time spent waiting for a request body, in ms. @default 60_000 */
  readonly bodyMs?: number | undefined
  /** Timeout for the first byte of the platform's response, in ms. @default 30_000 */
  readonly timeoutMs?: number | undefined
  /**
   * Timeout for connecting to the platform, in ms; never more than `timeoutMs`. Applies to `serveProxy` on Node only: a fetch does
   * not distinguish connecting from waiting, so `timeoutMs` covers both.
   * @default 10_000
   */
  readonly connectMs?: number | undefined
  /**
   * How long a caller may read nothing of a response, in ms; then its connection is closed.
   * @default 30_000
   */
  readonly answerIdleMs?: number | undefined
  /** Maximum number of concurrent calls. @default 256 */
  readonly concurrent?: number | undefined
  /** Maximum number of queued calls; the next one is refused as `busy`. @default 1024 */
  readonly waiting?: number | undefined
  /**
   * Maximum number of concurrent calls of one identity or, without identity, of one remote address. The next call is queued,
   * even if slots are free for other callers. The same share applies to the queue.
   * @default a quarter of `concurrent`
   */
  readonly perCaller?: number | undefined
  /** How long a call may be queued, in ms; then it is refused as `busy`. @default 10_000 */
  readonly waitingMs?: number | undefined
  /** Timeout of `authorize`, in ms; then the call is refused as `check-timed-out`. @default 10_000 */
  readonly authorizeMs?: number | undefined
  /**
   * Calls per minute and address (for IPv6: per /64) that `authorize` may reject. The next one blocks the address for a second,
   * each further one for twice as long, up to 5 minutes, until no call failed for a minute. The calls of a blocked address are
   * refused as `too-many-failures`, except those with recently accepted credentials, and one call per second.
   * Calls without a known address are not counted: see `peer`.
   * @default 30
   */
  readonly failuresPerMinute?: number | undefined
  /** Timeout of `rateLimit`, in ms; then the call is refused as `check-timed-out`. @default 3000 */
  readonly rateLimitMs?: number | undefined
  /** Maximum number of calls per minute of one identity or, without identity, of one address. @default 600 */
  readonly perMinute?: number | undefined
}

/** Options of a proxy: who may call what, and with whose token. */
export interface ProxyOptions {
  /** The token source, the only owner of the token. With several replicas, give it a shared store. */
  readonly tokens: TokenSource
  /**
   * Routes that pages may call, one string each: `GET /iocm/app/dm/v1.4.0/devices/:deviceId`. Spread `routeGroups`, or write your
   * own. Every other path is a 404. The authentication paths are not allowed as routes.
   */
  readonly routes: readonly string[]
  /** Origins of the pages that may call, exactly as browsers send them: `https://app.example.com`. No wildcard. */
  readonly origins: readonly string[]
  /**
   * The `Host` names that this proxy accepts, without port. This prevents DNS rebinding.
   * @default `localhost`, `127.0.0.1` and `[::1]`
   */
  readonly hosts?: readonly string[] | undefined
  /** A path in front of all routes, such as `/iot`. @default none */
  readonly prefix?: string | undefined
  /**
   * Identifies the caller. CORS stops pages only, not curl or scripts: every client that reaches the proxy has all rights of the
   * application. Required as soon as `hosts` has a name other than of this machine.
   */
  readonly authorize?: Authorize | undefined
  /**
   * Returns the client address for all limits per address when the proxy is behind a reverse proxy: read the header that the
   * reverse proxy writes, such as `cf-connecting-ip`, or the last part of `x-forwarded-for`. Only safe if no client can bypass
   * the reverse proxy, and if that replaces the value that a client sends. If it returns no string of 1 to 64 characters, the
   * address of the connection is used. An exception is a 500.
   * @default the address of the connection; undefined for the fetch handler
   */
  readonly peer?: ((request: Pick<Claim, 'header' | 'peer'>) => string | undefined) | undefined
  /** Allows pages of other origins to send cookies (for a session cookie as `authorize`). @default false */
  readonly credentials?: boolean | undefined
  /** Limits. @default those of `Limits` */
  readonly limits?: Limits | undefined
  /** Counts calls. @default in memory, separately in each replica */
  readonly rateLimit?: RateLimit | undefined
  /** Called for every response, for logs, metrics and audits. Exceptions are ignored. The event has no header, body or query. */
  readonly onEvent?: ((event: ProxyEvent) => void) | undefined
  /** Sends the calls to the platform; it must verify TLS. @default globalThis.fetch, read at each call */
  readonly fetch?: Fetch | undefined
  /** The clock for durations in events and for `failuresPerMinute`, in ms. @default performance.now */
  readonly now?: (() => number) | undefined
}
