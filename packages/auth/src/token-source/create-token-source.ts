import { isNorthboundError, NorthboundError } from '../errors/northbound-error.ts'
import { withDeadline } from '../http/with-deadline.ts'
import { baseAddress } from '../http/base-address.ts'
import { defaultTimeoutMs } from '../protocol/call-options.ts'
import type { LoginOptions } from '../protocol/login.ts'
import { resolveRuntime, type RuntimeOptions } from '../runtime/runtime.ts'
import { readSecret, type Secret } from '../secret.ts'
import { memoryStore } from '../store/memory-store.ts'
import { applicationKey, type TokenRecord, type TokenStore } from '../store/token-store.ts'
import { acquire } from './acquire.ts'
import { type CoolDown, coolDown } from './cool-down.ts'
import { type HeldToken, holdToken, isUsable } from './held-token.ts'
import type { Token } from './token.ts'
import type { GetOptions, TokenSource } from './token-source.ts'

export interface TokenSourceOptions extends Omit<LoginOptions, 'signal'>, RuntimeOptions {
  /** Where the token is kept. Give one store to all sources of an application. @default a memoryStore of its own */
  store?: TokenStore | undefined
  /**
   * What callers get while a token is being renewed ahead of its end. `'wait'` is right because the platform kills
   * the old token the instant it handles the renewal; `'use-current'` trades some rejected calls for not waiting.
   * @default 'wait'
   */
  duringRenewal?: 'wait' | 'use-current' | undefined
}

/** An acquisition may take two attempts, the pause between them included: as a multiple of the timeout of one. */
const attemptsOfFlight = 2.5
/** A waiter gives an acquisition this much more than its own deadline before it takes it for dead, in ms. */
const watchdogGraceMs = 500

/**
 * Holds the one valid token of an application: logs in when it must, once for all who wait, renews ahead of the end,
 * recovers from a rejection without logging in twice, and keeps serving a good token while a renewal fails.
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
  const { appId, duringRenewal = 'wait', timeoutMs = defaultTimeoutMs } = options
  const { fetch, clock, random } = resolveRuntime(options)
  const url = baseAddress(options.url, options.dangerouslyAllowPlainHttp)
  const application = applicationKey(url, appId)
  const store = options.store ?? memoryStore()
  const issuedBy = random().toString(36).slice(2)
  const flightMs = timeoutMs * attemptsOfFlight

  let held: HeldToken | undefined
  /** The newest generation seen anywhere, usable or not: ours must be newer to be kept. */
  let newest = 0
  let flight: Promise<Token> | undefined
  let pause: CoolDown | undefined
  let closed = false

  /** Takes the record in hand unless what is held is newer. */
  function adopt(record: TokenRecord): Token {
    newest = Math.max(newest, record.generation)
    if (!held || record.generation > held.record.generation) {
      held = holdToken(record, clock, random())
    }
    return held.token
  }

  async function readNewer(): Promise<TokenRecord | undefined> {
    const stored = await store.read(application).catch(() => {
      throw new NorthboundError('store-unavailable')
    })
    if (!stored || stored.generation <= newest) return undefined
    newest = stored.generation
    return isUsable(holdToken(stored, clock, 0)) ? stored : undefined
  }

  async function obtain(secret: Secret): Promise<Token> {
    const acquired = await acquire({
      login: { ...options, url, secret, fetch, clock, timeoutMs },
      random,
      // A rejected token was superseded, most likely, and its refreshToken died with it.
      refreshToken: held?.rejected ? undefined : held?.record.refreshToken,
      readNewer,
      isStillServed: () => isUsable(held),
    })
    if ('generation' in acquired) return adopt(acquired)
    const record = { ...acquired, application, generation: newest + 1, issuedBy }
    // The token is good even when the store cannot keep it.
    return adopt(await store.publish(record).catch(() => record))
  }

  function takeOff(): Promise<Token> {
    let secret: Secret | undefined
    const mine = withDeadline(clock, flightMs, undefined, async () => {
      secret = await readSecret(options.secret)
      return obtain(secret)
    })
      .finally(() => {
        if (flight === mine) flight = undefined
        pause = undefined
      })
      .catch((error: unknown) => {
        if (isNorthboundError(error)) {
          pause = coolDown(clock.monotonic(), error, secret, isUsable(held))
        }
        throw error
      })
    // Whoever waits sees the failure; nobody waiting must not become an unhandled rejection.
    mine.catch(() => {})
    flight = mine
    return mine
  }

  /** Waits for the flight with a timer of one's own: on edge runtimes a flight dies with the request that started it. */
  async function join(mine: Promise<Token>, wait: GetOptions): Promise<Token> {
    try {
      return await withDeadline(clock, flightMs + watchdogGraceMs, wait.signal, () => mine)
    } catch (error) {
      wait.signal?.throwIfAborted()
      if (flight === mine) {
        flight = undefined
        return get(wait)
      }
      // A renewal that failed is not the caller's problem while the token is good.
      if (isUsable(held)) return held.token
      throw error
    }
  }

  async function throwWhileCooling(): Promise<void> {
    if (!pause || clock.monotonic() >= pause.until) return
    const { error, refused } = pause
    if (!refused || (await readSecret(options.secret)).reveal() === refused.reveal()) throw error
  }

  async function get(wait: GetOptions = {}): Promise<Token> {
    const { rejected, signal, waitUntil } = wait
    if (closed) throw new TypeError('This token source is closed')
    signal?.throwIfAborted()
    if (held && held.record.accessToken === rejected) held.rejected = true
    if (isUsable(held)) {
      const isDue = held.inRenewalWindow() && clock.monotonic() >= (pause?.renewalUntil ?? 0)
      if (!flight && !isDue) return held.token
    } else if (!flight) {
      await throwWhileCooling()
    }
    const joined = flight
    const mine = joined ?? takeOff()
    waitUntil?.(mine.catch(() => {}))
    if (duringRenewal === 'use-current' && isUsable(held)) return held.token
    const token = await join(mine, wait)
    // A flight that was under way before the rejection was known may have brought the rejected token: one more, then.
    if (!joined || !held || token.accessToken !== rejected) return token
    held.rejected = true
    return get({ signal, waitUntil })
  }

  const close = async () => {
    closed = true
    await flight?.catch(() => {})
  }

  return {
    url,
    appId,
    peek: () => (isUsable(held) ? held.token : undefined),
    get,
    close,
    [Symbol.asyncDispose]: close,
  }
}
