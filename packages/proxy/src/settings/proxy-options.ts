import type { Fetch, TokenSource } from '@northbound/auth'
import type { Authorize, Claim } from '../authorize/authorize.ts'
import type { RateLimit } from '../limits/rate-limit.ts'
import type { ProxyEvent } from './proxy-event.ts'

/** How much of everything. What is left out has a default that suits one page with a few hundred visitors. */
export interface Limits {
  /** The longest path and query of a request, in bytes; beyond it the call is refused as `request-malformed`. @default 8192 */
  readonly targetBytes?: number | undefined
  /**
   * Header lines of a request; with more it is refused as `head-too-large`. On a port of Node: the fetch handler gets them
   * from a runtime that has limits of its own.
   * @default 100
   */
  readonly headers?: number | undefined
  /** The largest body of a request, in bytes. @default 1_048_576 */
  readonly bodyBytes?: number | undefined
  /** A body up to this is kept, so that the call can be sent again when its token is rejected, in bytes. @default 65_536 */
  readonly replayBytes?: number | undefined
  /** Between two pieces of the body of a request, in ms; then it is refused as `body-too-slow`. @default 10_000 */
  readonly bodyIdleMs?: number | undefined
  /** All the time that may be spent waiting for the body of a request, in ms. @default 60_000 */
  readonly bodyMs?: number | undefined
  /** Until the platform must have begun to answer, in ms. @default 30_000 */
  readonly timeoutMs?: number | undefined
  /**
   * Until there must be a connection to the platform, in ms; never more than `timeoutMs`. On a port of Node: a fetch does not
   * tell connecting from waiting, and `timeoutMs` counts for both.
   * @default 10_000
   */
  readonly connectMs?: number | undefined
  /**
   * How long a caller may take nothing of an answer that waits for it, in ms; then its connection is closed.
   * @default 30_000
   */
  readonly answerIdleMs?: number | undefined
  /** Calls under way at one time. @default 256 */
  readonly concurrent?: number | undefined
  /** Calls that may wait until others are done; the next is refused as `busy`. @default 1024 */
  readonly waiting?: number | undefined
  /**
   * Calls under way at one time of one identity, or of one address of another machine while there is none; the next waits,
   * even if there are places for others. Of the waiting calls one caller may have the same share.
   * @default a quarter of `concurrent`
   */
  readonly perCaller?: number | undefined
  /** How long a call waits for its place, in ms; then it is refused as `busy`. @default 10_000 */
  readonly waitingMs?: number | undefined
  /** Until `authorize` must have said who asks, in ms; then the call is refused as `check-timed-out`. @default 10_000 */
  readonly authorizeMs?: number | undefined
  /**
   * Calls of one address (a /64 of IPv6) in a minute whose callers `authorize` does not know; with the next the address is
   * blocked for a second, and for twice as long each further time, up to 5 minutes, until it was quiet for a minute. Its calls
   * are refused as `too-many-failures` then, except those whose credentials were accepted lately, and one in each second.
   * Where no address is known nothing is counted: see `peer`.
   * @default 30
   */
  readonly failuresPerMinute?: number | undefined
  /** Until `rateLimit` must have answered, in ms; then the call is refused as `check-timed-out`. @default 3000 */
  readonly rateLimitMs?: number | undefined
  /** Calls of one identity (of one address, while there is none) in a minute. @default 600 */
  readonly perMinute?: number | undefined
}

/** Who may call what through a proxy, and with whose token. */
export interface ProxyOptions {
  /** The one owner of the token. Give it a shared store when there are several replicas. */
  readonly tokens: TokenSource
  /**
   * What pages may ask for, one line each: `GET /iocm/app/dm/v1.4.0/devices/:deviceId`. Spread `routeGroups`, or write your own.
   * Everything else is 404, and the authentication paths are refused here.
   */
  readonly routes: readonly string[]
  /** Origins of the pages that may call, exactly as browsers send them: `https://app.example.com`. No wildcard. */
  readonly origins: readonly string[]
  /**
   * The `Host` names that this proxy answers for, without port: what stops DNS rebinding.
   * @default `localhost`, `127.0.0.1` and `[::1]`
   */
  readonly hosts?: readonly string[] | undefined
  /** A path in front of all routes, such as `/iot`. @default none */
  readonly prefix?: string | undefined
  /**
   * Says who asks. CORS keeps pages out, and neither curl nor a script: whoever reaches the proxy acts with the power of the
   * application. Must be given as soon as `hosts` has a name of another machine.
   */
  readonly authorize?: Authorize | undefined
  /**
   * Says the address that a call comes from, for all limits that count by address, when a server stands in front: the header
   * that this server writes, such as `cf-connecting-ip`, or the last part of `x-forwarded-for`. Only safe where no caller
   * can reach the proxy past that server, which must replace what the caller has sent. When it gives no text of up to 64
   * characters, the address of the connection counts. What it throws is a 500.
   * @default the address of the connection; the fetch handler knows none
   */
  readonly peer?: ((request: Pick<Claim, 'header' | 'peer'>) => string | undefined) | undefined
  /** Lets pages of other origins send cookies (for a session cookie as `authorize`). @default false */
  readonly credentials?: boolean | undefined
  /** How much of everything. @default what `Limits` says of each */
  readonly limits?: Limits | undefined
  /** Counts calls. @default in memory, each replica for itself */
  readonly rateLimit?: RateLimit | undefined
  /** Told of every answer, for logs, metrics and audits. Must not throw. Holds no header, no body and no query. */
  readonly onEvent?: ((event: ProxyEvent) => void) | undefined
  /** Sends the calls to the platform, over TLS that it verifies. @default globalThis.fetch, read at each call */
  readonly fetch?: Fetch | undefined
  /** A clock for the durations of events and for `failuresPerMinute`, in ms. @default performance.now */
  readonly now?: (() => number) | undefined
}
