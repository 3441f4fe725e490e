import { baseAddress } from '../http/base-address.ts'
import { defaultTimeoutMs } from '../protocol/call-options.ts'
import { resolveRuntime } from '../runtime/runtime.ts'
import { readSecret } from '../secret.ts'
import { applicationKey } from '../store/token-store.ts'
import { guardMs } from './acquire-token.ts'
import { type Acquisition, startAcquisition, waitFor } from './acquisition.ts'
import { checkOptions } from './check-options.ts'
import { closedError } from './closed-error.ts'
import { type CoolDown, forgetFailures, noCoolDown } from './cool-down.ts'
import { usableToken } from './held-token.ts'
import { checkRefusal } from './refusal.ts'
import { catchUp, createSharedRecord, publish, reject } from './shared-record.ts'
import type { TokenSourceOptions } from './token-source-options.ts'
import type { GetOptions, TokenSource } from './token-source.ts'
import type { Token } from './token.ts'

/**
 * Creates a source that holds the one valid token of an application. It logs in when needed, once for all that share its store,
 * renews before expiry, recovers from a rejection without logging in twice, and keeps serving a valid token while a renewal fails.
 *
 * @throws {TypeError} when `url` is not the base address of a platform.
 * @example
 * ```ts
 * import { createTokenSource } from '@northbound/auth'
 *
 * const tokens = createTokenSource({ url: 'https://server:8743', appId: 'my-app', secret: 'my-secret' })
 * const { accessToken } = await tokens.get()
 * ```
 */
export function createTokenSource(options: TokenSourceOptions): TokenSource {
  checkOptions(options)
  const { appId, duringRenewal = 'wait', timeoutMs = defaultTimeoutMs } = options
  const url = baseAddress(options.url, options.dangerouslyAllowPlainHttp)
  const runtime = resolveRuntime(options)
  const leaseMs = 2 * timeoutMs + guardMs
  const record = createSharedRecord({
    ...options,
    ...runtime,
    application: applicationKey(url, appId),
    issuedBy: runtime.random().toString(36).slice(2),
    timeoutMs,
    leaseMs,
    // With a shared store, the leases of two holders that crash one after the other must expire before it times out.
    acquisitionMs: options.store ? 3 * leaseMs : leaseMs,
  })
  const source: Acquisition = Object.assign(record, noCoolDown)
  let unwatch: (() => void) | undefined
  let closed = false

  async function get(wait: GetOptions = {}): Promise<Token> {
    const { rejected, signal, waitUntil } = wait
    if (closed) throw closedError()
    signal?.throwIfAborted()
    if (rejected) reject(source, rejected)
    if (!source.running) {
      const token = usableToken(source.held) ? freshToken(source) : await tokenOfOthers(source)
      if (token) return token
    }
    const joined = source.running
    unwatch ??= source.store.watch(source.application, () => void catchUp(source).catch(() => {}))
    const running = joined ?? startAcquisition(source)
    waitUntil?.(running.catch(() => {}))
    const current = usableToken(source.held)
    if (duringRenewal === 'use-current' && current) return current
    const token = await waitFor(source, running, signal)
    // An acquisition that started before the rejection may have brought the rejected token. Then one more is needed.
    return !token || (joined && token.accessToken === rejected) ? get(wait) : token
  }

  const close = async () => {
    closed = true
    try {
      unwatch?.()
    } catch {
      // A closed source ignores hints of the store anyway.
    }
    await source.running?.catch(() => {})
  }

  return {
    url,
    appId,
    peek: () => usableToken(source.held),
    get,
    retryNow: () => forgetFailures(source),
    close,
    [Symbol.asyncDispose]: close,
  }
}

/** The held token, if it need not be renewed yet. */
function freshToken(source: CoolDown): Token | undefined {
  const { held, clock } = source
  const now = clock.monotonic()
  if (now >= source.publishAgainAt) void publish(source, held.asOfNow())
  const isEarly = now < source.renewalUntil || held.remaining() > held.margin
  return isEarly ? held.token : undefined
}

/**
 * After a refusal another source may have a token by now: with another secret, or after the cause was fixed.
 *
 * @throws while nothing may be sent to the platform.
 */
async function tokenOfOthers(source: CoolDown): Promise<Token | undefined> {
  if (source.clock.monotonic() < source.until) throw source.error
  if (!source.held.record.refusal) return undefined
  await catchUp(source).catch(() => {})
  const token = usableToken(source.held)
  if (!token) checkRefusal(source, await readSecret(source.secret))
  return token
}
