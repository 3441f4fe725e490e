import { isNorthboundError, NorthboundError } from '../errors/northbound-error.ts'
import { withDeadline } from '../http/with-deadline.ts'
import { baseAddress } from '../http/base-address.ts'
import { defaultTimeoutMs } from '../protocol/call-options.ts'
import { type LoginOptions, login } from '../protocol/login.ts'
import { refresh } from '../protocol/refresh.ts'
import { resolveRuntime, type RuntimeOptions } from '../runtime/runtime.ts'
import { fingerprint, readSecret, type Secret } from '../secret.ts'
import { guardStore } from './guard-store.ts'
import { loneStore } from '../store/lone-store.ts'
import {
  applicationKey,
  type Lease,
  type StoredRecord,
  type TokenRecord,
  type TokenStore,
} from '../store/token-store.ts'
import { closedError } from './closed-error.ts'
import { checkOptions } from './check-options.ts'
import { attemptMs, type CoolDown, coolDown, refusalMs } from './cool-down.ts'
import { holdNothing, holdToken, isUsable } from './held-token.ts'
import { pause, planRetries } from './retry-plan.ts'
import type { Token } from './token.ts'
import type { RecordEvent, TokenEvent } from './token-event.ts'
import type { GetOptions, TokenSource } from './token-source.ts'

export interface TokenSourceOptions extends Omit<LoginOptions, 'signal'>, RuntimeOptions {
  /** Where the token is kept. Give one store to all sources of an application. @default none: this source shares with nobody */
  store?: TokenStore | undefined
  /**
   * What callers get while a token is being renewed ahead of its end. `'wait'` is right because the platform kills
   * the old token the instant it handles the renewal; `'use-current'` trades some rejected calls for not waiting.
   * @default 'wait'
   */
  duringRenewal?: 'wait' | 'use-current' | undefined
  /**
   * How long the store has for each answer, in ms. One that does not answer in time fails as `store-unavailable`.
   * @default 5000
   */
  storeTimeoutMs?: number | undefined
  /** Hears of logins, renewals, adoptions, rejections, cool-downs and failures of the store. What it throws is ignored. */
  onEvent?: ((event: TokenEvent) => void) | undefined
}

const defaultStoreTimeoutMs = 5000
/** So many of the tokens that callers named as rejected are remembered; a caller holds none that is older for long. */
const rejectionsKept = 32
/** A waiter gives an acquisition this much more than its own deadline before it takes it for dead, in ms. */
const watchdogGraceMs = 500
/** More logins than this in a minute, each because the token was rejected, mean that someone else does the same. */
const loginsPerMinute = 3
/** What a lease must have left beyond the deadline of a login, in ms: a login that outlives its lease meets another. */
const guardMs = 2000

/**
 * Holds the one valid token of an application: logs in when it must, once for all who share its store, renews ahead of
 * the end, recovers from a rejection without logging in twice, and keeps serving a good token while a renewal fails.
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
// oxlint-disable-next-line max-lines-per-function -- in parts it weighs 0.4 kB more, which every page would load
export function createTokenSource(options: TokenSourceOptions): TokenSource {
  const { appId, duringRenewal = 'wait', timeoutMs = defaultTimeoutMs } = options
  const { clock, random } = resolveRuntime(options)
  checkOptions(options)
  const url = baseAddress(options.url, options.dangerouslyAllowPlainHttp)
  const application = applicationKey(url, appId)
  const store = guardStore(
    options.store ?? loneStore,
    clock,
    options.storeTimeoutMs ?? defaultStoreTimeoutMs,
    ({ detail = '' }) => storeFailed(detail),
  )
  const issuedBy = random().toString(36).slice(2)
  // Two attempts of a login must fit, and where others share the store, the leases of two holders that crash one after
  // the other must end before.
  const leaseMs = 2 * timeoutMs + guardMs
  const acquisitionMs = options.store ? 3 * leaseMs : leaseMs

  /** The newest that was seen anywhere, usable or not. */
  let held = holdNothing(clock)
  let acquisition: Promise<Token> | undefined
  let cooling: CoolDown | undefined
  /** When to try again to publish what the store could not keep, by the monotonic clock in ms. */
  let republishAt = Infinity
  let unwatch: (() => void) | undefined
  let closed = false
  /** Whether the store kept the last record that it was given. */
  let keeps = true
  /** Whether a caller asked to forget what was refused: then the refusal of this generation does not count. */
  let forgotten = 0
  let failures = 0
  /** Tokens that callers named as rejected: whatever brings one back, it is not handed out again. */
  const rejections = new Set<string>()

  /** An observer that fails must not fail what it observes. */
  function tell(event: TokenEvent): void {
    try {
      const told: unknown = options.onEvent?.(event)
      if (told instanceof Promise) told.catch(() => {})
    } catch {
      // It is the observer's own problem.
    }
  }
  const emit = (name: RecordEvent['name'], { generation, issuedBy }: TokenRecord) =>
    tell({ name, attributes: { application, generation, issuedBy } })

  function storeFailed(detail: string): void {
    keeps = false
    tell({ name: 'northbound.store-failed', attributes: { detail } })
  }

  function remember(rejected: string): void {
    rejections.add(rejected)
    const [oldest = ''] = rejections
    if (rejections.size > rejectionsKept) rejections.delete(oldest)
  }

  /** Takes the record in hand unless what is held is newer. */
  function adopt(stored: StoredRecord): Token {
    const { record } = stored
    if (record.generation > held.record.generation) {
      const { accessToken, isRejected = false } = record
      const isAdopted = record.issuedBy !== issuedBy
      if (isRejected) remember(accessToken)
      const rejected = !accessToken || rejections.has(accessToken)
      held = holdToken(stored, clock, { jitter: random(), rejected, isAdopted })
      if (isAdopted) emit('northbound.adopted', record)
    }
    return held.token
  }

  /** Takes in hand what is newer in the store. A hint of the store does so too, at any time. */
  async function catchUp(): Promise<void> {
    const stored = await store.read(application)
    if (stored) adopt(stored)
    // A store that was emptied, or that keeps nothing.
    else if (options.store && held.record.generation > 0) storeFailed('the record is gone')
  }

  /** Ms since each login of the last minute that a rejection caused, by whoever shares the record. */
  const recentLogins = () => held.asOfNow().logins

  /** What was refused to one is not asked again by another with the same secret: accounts get locked. */
  function checkRefusal(secret: Secret): void {
    const { refusal } = held.record
    const retryAfterMs = refusal ? refusal.forMs - held.age() : 0
    const isForgotten = held.record.generation === forgotten
    if (refusal && retryAfterMs > 0 && !isForgotten && refusal.secret === fingerprint(secret)) {
      throw new NorthboundError(refusal.seen.kind, { ...refusal.seen, retryAfterMs })
    }
  }

  /** Tells all who share the store, and takes in hand what is the newest then. */
  async function publish(record: TokenRecord): Promise<Token> {
    republishAt = Infinity
    return adopt(
      await store.publish(application, record).then(
        (stored) => {
          keeps = true
          return stored
        },
        () => {
          // It is true even when the store cannot keep it.
          republishAt = clock.monotonic() + attemptMs
          return { record, ageMs: 0 }
        },
      ),
    )
  }

  /** One attempt under a lease: send, then publish. */
  async function attempt(secret: Secret, refreshToken: string | undefined, generation: number) {
    const start = clock.monotonic()
    const who = { ...options, secret }
    const grant = await (refreshToken ? refresh({ ...who, refreshToken }) : login(who))
    const lifetimeMs = grant.expiresIn * 1000
    const ageMs = clock.monotonic() - start
    const record: TokenRecord = {
      accessToken: grant.accessToken,
      refreshToken: grant.refreshToken ?? refreshToken,
      lifetimeMs,
      // Its life began when the platform handled the request: at the start of it, to be safe.
      remainingMs: lifetimeMs - ageMs,
      generation,
      issuedBy,
      logins: held.rejected ? [ageMs, ...recentLogins()] : recentLogins(),
    }
    // The platform's newest word: should it issue a token again that it rejected before, that one counts.
    rejections.delete(grant.accessToken)
    const token = await publish(record)
    emit(refreshToken ? 'northbound.renewed' : 'northbound.login', record)
    return token
  }

  /** All who share the store hear that it is no use to ask, or that the token is not to be handed out. */
  async function publishFailure(
    error: NorthboundError,
    secret: Secret,
    generation: number,
  ): Promise<void> {
    const forMs = refusalMs(error)
    const refusal = forMs ? { seen: { ...error }, forMs, secret: fingerprint(secret) } : undefined
    const isRejected = held.rejected && !!held.record.accessToken
    if (forMs || (isRejected && !held.record.isRejected)) {
      await publish({ ...held.asOfNow(), generation, issuedBy, isRejected, refusal })
    }
  }

  /** Lease, re-read, check, send, publish, release: by refreshToken first, by login when that is refused. */
  async function acquire(secret: Secret, signal: AbortSignal): Promise<Token> {
    const before = held
    const retry = planRetries(clock, random, () => isUsable(held))
    const patience = clock.monotonic() + acquisitionMs - timeoutMs
    let canRefresh = true

    /** What the platform refuses to refresh is logged in for under the same lease: others would try to refresh as well. */
    async function askUnderLease(lease: Lease | undefined): Promise<Token | undefined> {
      for (;;) {
        await catchUp()
        if (held !== before && isUsable(held)) return held.token
        if (!lease) {
          if (clock.monotonic() > patience) throw new NorthboundError('lease-timed-out')
          return void (await pause(clock, 50 + random() * 100))
        }
        if (lease.remainingMs() < timeoutMs + guardMs) return undefined
        checkRefusal(secret)
        // Settled before sending: what is heard of meanwhile is newer than this login. A store that was rolled back
        // may hand out generations that were there before.
        const generation = Math.max(lease.generation, held.record.generation + 1)
        const deadline = clock.monotonic() + timeoutMs
        // A rejected token was superseded, most likely, and its refreshToken died with it.
        const refreshToken: string | undefined =
          canRefresh && !held.rejected ? held.record.refreshToken : undefined
        try {
          // Whoever keeps ending our token does not share our store; answering in kind would never end.
          if (held.rejected && recentLogins().length >= loginsPerMinute) {
            throw keeps
              ? new NorthboundError('superseded-repeatedly', { retryAfterMs: 60_000 })
              : new NorthboundError('store-unavailable', { detail: 'the store keeps no token' })
          }
          const token = await attempt(secret, refreshToken, generation)
          // A lease that was lost meanwhile may have let a newer record in whose token is rejected already.
          if (isUsable(held) || !token.isAdopted) return token
        } catch (error) {
          canRefresh = await retry(error, !!refreshToken, deadline).catch(async (final) => {
            await publishFailure(final, secret, generation)
            throw final
          })
        }
      }
    }

    for (;;) {
      signal.throwIfAborted()
      const lease = await store.lease(application, leaseMs)
      if (!lease && isUsable(held)) return held.token
      try {
        const token = await askUnderLease(lease)
        if (token) return token
      } finally {
        // A lease that cannot be given back ends by itself.
        await lease?.release().catch(() => {})
      }
    }
  }

  function startAcquisition(): Promise<Token> {
    unwatch ??= store.watch(application, () => void catchUp().catch(() => {}))
    const acquiring = withDeadline(clock, acquisitionMs, undefined, async (signal) =>
      acquire(await readSecret(options.secret), signal),
    )
      .then((token) => {
        failures = 0
        return token
      })
      .finally(() => {
        if (acquisition === acquiring) acquisition = undefined
        cooling = undefined
      })
      .catch((error: unknown) => {
        if (isNorthboundError(error)) {
          const isServed = isUsable(held)
          if (!isServed) failures++
          cooling = coolDown(clock.monotonic(), error, isServed, failures)
          tell({ name: 'northbound.cooled-down', attributes: { kind: error.kind } })
        }
        throw error
      })
    // Whoever waits sees the failure. With nobody waiting it must not become an unhandled rejection.
    acquiring.catch(() => {})
    acquisition = acquiring
    return acquiring
  }

  /** Waits for the acquisition with a timer of one's own: on edge runtimes an acquisition dies with the request that started it. */
  async function waitFor(acquiring: Promise<Token>, wait: GetOptions): Promise<Token> {
    let isOver = false
    try {
      return await withDeadline(clock, acquisitionMs + watchdogGraceMs, wait.signal, () =>
        acquiring.finally(() => {
          isOver = true
        }),
      )
    } catch (error) {
      wait.signal?.throwIfAborted()
      if (!isOver) {
        // The first waiter gives the dead acquisition up, and all of them go on.
        if (acquisition === acquiring) acquisition = undefined
        return get(wait)
      }
      // A renewal that failed is not the caller's problem while the token is good.
      if (isUsable(held)) return held.token
      throw error
    }
  }

  async function get(wait: GetOptions = {}): Promise<Token> {
    const { rejected, signal, waitUntil } = wait
    if (closed) throw closedError()
    signal?.throwIfAborted()
    if (rejected) remember(rejected)
    if (held.record.accessToken === rejected) {
      const isNews = isUsable(held)
      held.rejected = true
      if (isNews) emit('northbound.superseded', held.record)
    }
    if (isUsable(held)) {
      if (clock.monotonic() >= republishAt) void publish(held.asOfNow())
      const isResting = cooling && clock.monotonic() < cooling.renewalUntil
      if (!acquisition && (isResting || held.remaining() > held.margin)) return held.token
    } else if (!acquisition) {
      if (cooling && clock.monotonic() < cooling.until) throw cooling.error
      if (held.record.refusal) {
        // Another source may have a token by now: with another secret, or after something was put right.
        await catchUp().catch(() => {})
        if (isUsable(held)) return held.token
        checkRefusal(await readSecret(options.secret))
      }
    }
    const joined = acquisition
    const acquiring = joined ?? startAcquisition()
    waitUntil?.(acquiring.catch(() => {}))
    if (duringRenewal === 'use-current' && isUsable(held)) return held.token
    const token = await waitFor(acquiring, wait)
    // An acquisition that was under way before the rejection was known may have brought the rejected token: one more, then.
    return joined && token.accessToken === rejected ? get(wait) : token
  }

  /** Until what is refused now is refused anew. */
  const retryNow = () => {
    forgotten = held.record.generation
    cooling = undefined
    failures = 0
  }

  const close = async () => {
    closed = true
    try {
      unwatch?.()
    } catch {
      // It watches no longer, as far as this source is concerned.
    }
    await acquisition?.catch(() => {})
  }

  return {
    url,
    appId,
    peek: () => (isUsable(held) ? held.token : undefined),
    get,
    retryNow,
    close,
    [Symbol.asyncDispose]: close,
  }
}
