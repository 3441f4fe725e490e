import { NorthboundError } from '../errors/northbound-error.ts'
import { baseAddress } from '../http/base-address.ts'
import { withDeadline } from '../http/with-deadline.ts'
import { type Clock, hostClock } from '../runtime/clock.ts'
import { applicationKey } from '../store/token-store.ts'
import { closedError } from '../token-source/closed-error.ts'
import { holdNothing, holdToken, usableToken } from '../token-source/held-token.ts'
import type { Token } from '../token-source/token.ts'
import type { GetOptions, TokenSource } from '../token-source/token-source.ts'
import { askForToken } from './ask-for-token.ts'
import type { DurableNamespace, DurableStub } from './durable-object.ts'
import type { TokenInAnswer } from './token-question.ts'

/** Options of {@link durableTokenSource}. */
export interface DurableTokenSourceOptions {
  /** Base address of the platform; the same as in the options of the object. */
  url: string
  /** The same as in the options of the object. */
  appId: string
  /** How long a caller waits for the object, a login and its retries included, in ms. @default 60000 */
  timeoutMs?: number | undefined
  /** Allows `http:` to hosts other than this machine. @default false */
  dangerouslyAllowPlainHttp?: boolean | undefined
  /** Source of time and timers. @default the clock of the host */
  clock?: Clock | undefined
}

/** After an answer about a token that is due for renewal the object is not asked again for this long, in ms. */
const askAgainMs = 1000

/**
 * Gets the token of a Durable Object (`durableTokens`) in a Worker: the object logs in, Workers ask it. An isolate keeps the
 * answer, and asks again when the token has expired, is due for renewal, or was rejected. Requests share the known token but
 * never wait for each other, because Cloudflare cancels the work of a request when that request ends.
 *
 * @param object the binding of the class, or a stub of the object. Create a source with the binding once, outside of the
 * handler: it asks the object called `url#appId`. A stub belongs to a request, and so does a source made with it.
 * @throws {TypeError} when `url` is not the base address of a platform. `get` throws one when the object's own
 * options are wrong or of another application, and a NorthboundError as any token source does: `store-unavailable` when the
 * object cannot be asked, `timed-out` when it does not answer.
 * @example
 * ```ts
 * import { type TokenSource, withToken } from '@northbound/auth'
 * import { type DurableNamespace, durableTokenSource } from '@northbound/auth/cloudflare'
 *
 * interface Env {
 *   TOKENS: DurableNamespace
 * }
 * let tokens: TokenSource | undefined
 *
 * export default {
 *   fetch(_request: Request, env: Env) {
 *     tokens ??= durableTokenSource(env.TOKENS, { url: 'https://server:8743', appId: 'my-app' })
 *     return withToken(tokens)('https://server:8743/iocm/app/dm/v1.4.0/devices?pageNo=0')
 *   },
 * }
 * ```
 */
export function durableTokenSource(
  object: DurableNamespace | DurableStub,
  options: DurableTokenSourceOptions,
): TokenSource {
  const { appId, timeoutMs = 60_000, clock = hostClock, dangerouslyAllowPlainHttp } = options
  const url = baseAddress(options.url, dangerouslyAllowPlainHttp)
  let held = holdNothing(clock)
  let askAgainAt = -Infinity
  /** Whether to ask the object to forget a refusal. */
  let isAskedToRetry = false
  let closed = false

  /** Each request makes its own stub: Cloudflare does not allow a stub of another request. */
  const reach = () =>
    'fetch' in object ? object : object.get(object.idFromName(applicationKey(url, appId)))

  function adopt({
    accessToken,
    generation,
    lifetimeMs,
    remainingMs,
    isAdopted = false,
  }: TokenInAnswer): Token {
    const record = { accessToken, generation, lifetimeMs, remainingMs, issuedBy: '' }
    const answered = holdToken({ record, ageMs: 0 }, clock, {
      jitter: 0,
      rejected: false,
      isAdopted,
    })
    const isSame = held.record.accessToken === accessToken
    // Answers may arrive out of order. An object whose storage was emptied starts counting again, so an unusable token is replaced.
    if (!isSame && (!usableToken(held) || generation > held.record.generation)) held = answered
    return held.token
  }

  async function get({ rejected, signal, waitUntil }: GetOptions = {}): Promise<Token> {
    if (closed) throw closedError()
    signal?.throwIfAborted()
    if (held.record.accessToken === rejected) held.rejected = true
    if (usableToken(held) && (held.remaining() > held.margin || clock.monotonic() < askAgainAt)) {
      return held.token
    }
    const retryNow = isAskedToRetry || undefined
    isAskedToRetry = false
    const asked = withDeadline(clock, timeoutMs, signal, (ended) =>
      askForToken(reach, { url, appId, rejected, retryNow }, clock, ended),
    ).then(adopt)
    waitUntil?.(asked.catch(() => {}))
    try {
      return await asked
    } catch (error) {
      signal?.throwIfAborted()
      // While the token is valid, an unavailable object does not concern the caller.
      if (usableToken(held) && error instanceof NorthboundError) return held.token
      throw error
    } finally {
      askAgainAt = clock.monotonic() + askAgainMs
    }
  }

  const close = async () => {
    closed = true
  }

  return {
    url,
    appId,
    peek: () => usableToken(held),
    get,
    retryNow() {
      isAskedToRetry = true
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}
