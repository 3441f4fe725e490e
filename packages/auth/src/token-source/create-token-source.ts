import { isNorthboundError, NorthboundError } from '../errors/northbound-error.ts'
import { withDeadline } from '../http/with-deadline.ts'
import { baseAddress } from '../http/base-address.ts'
import { defaultTimeoutMs } from '../protocol/call-options.ts'
import { type LoginOptions, login } from '../protocol/login.ts'
import { refresh } from '../protocol/refresh.ts'
import { resolveRuntime, type RuntimeOptions } from '../runtime/runtime.ts'
import { fingerprint, readSecret, type Secret } from '../secret.ts'
import { guardStore } from './guard-store.ts'
import { noStore } from '../store/no-store.ts'
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
  /** Where the token is kept. Give one store to all sources of an application. @default none: this source does not share its token */
  store?: TokenStore | undefined
  /**
   * What callers get while a token is renewed before it expires. `'wait'` is right because the platform invalidates
   * the old token the instant it handles the renewal; `'use-current'` trades some rejected calls for not waiting.
   * @default 'wait'
   */
  duringRenewal?: 'wait' | 'use-current' | undefined
  /**
   * How long to wait for each answer of the store, in ms. A store that does not answer in time fails as `store-unavailable`.
   * @default 5000
   */
  storeTimeoutMs?: number | undefined
  /** Called at logins, renewals, adoptions, rejections, cool-downs and failures of the store. What it throws is ignored. */
  onEvent?: ((event: TokenEvent) => void) | undefined
}

const defaultStoreTimeoutMs = 5000
/** How many rejected tokens are remembered; callers do not hold older ones for long. */
const rejectionsKept = 32
/** A waiter abandons an acquisition this long after the acquisition's own deadline, in ms. */
const watchdogGraceMs = 500
/** More logins than this in a minute, each because the token was rejected, mean that another client with the same appId logs in as well. */
const loginsPerMinute = 3
/** What a lease must have left beyond the deadline of a login, in ms: a login that outlives its lease would collide with another. */
const guardMs = 2000

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
// oxlint-disable-next-line max-lines-per-function -- in parts it weighs 0.4 kB more, which every page would load
export function createTokenSource(options: TokenSourceOptions): TokenSource {
  const { appId, duringRenewal = 'wait', timeoutMs = defaultTimeoutMs } = options
  const { clock, random } = resolveRuntime(options)
  checkOptions(options)
  const url = baseAddress(options.url, options.dangerouslyAllowPlainHttp)
  const application = applicationKey(url, appId)
  const store = guardStore(
    options.store ?? noStore,
    clock,
    options.storeTimeoutMs ?? defaultStoreTimeoutMs,
    ({ detail = '' }) => storeFailed(detail),
  )
  const issuedBy = random().toString(36).slice(2)
  // Two attempts of a login must fit into a lease. With a shared store, the leases of two holders that crash one after
  // the other must expire before the acquisition times out.
  const leaseMs = 2 * timeoutMs + guardMs
  const acquisitionMs = options.store ? 3 * leaseMs : leaseMs

  /** The newest record seen anywhere, usable or not. */
  let held = holdNothing(clock)
  let acquisition: Promise<Token> | undefined
  let cooling: CoolDown | undefined
  /** When to publish a record again that the store could not keep, by the monotonic clock in ms. */
  let republishAt = Infinity
  let unwatch: (() => void) | undefined
  let closed = false
  /** Whether the store kept the last record that it was given. */
  let keeps = true
  /** The generation whose refusal does not count, because a caller asked to forget it. */
  let forgotten = 0
  let failures = 0
  /** Tokens that callers reported as rejected. They are never returned again, even if the store brings one back. */
  const rejections = new Set<string>()

  /** Calls the observer. Its failure must not fail the acquisition. */
  function tell(event: TokenEvent): void {
    try {
      const result: unknown = options.onEvent?.(event)
      if (result instanceof Promise) result.catch(() => {})
    } catch {
      // Ignored, as documented at `onEvent`.
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

  /** Adopts the record unless the held one is newer. */
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

  /** Adopts a newer record from the store. A hint of the store calls this too, at any time. */
  async function catchUp(): Promise<void> {
    const stored = await store.read(application)
    if (stored) adopt(stored)
    // The store was emptied, or keeps nothing.
    else if (options.store && held.record.generation > 0) storeFailed('the record is gone')
  }

  /** Ms since each login of the last minute that a rejection caused, in all sources that share the record. */
  const recentLogins = () => held.asOfNow().logins

  /** Does not send a secret again that was already refused to another source: the platform locks accounts. */
  function checkRefusal(secret: Secret): void {
    const { refusal } = held.record
    const retryAfterMs = refusal ? refusal.forMs - held.age() : 0
    const isForgotten = held.record.generation === forgotten
    if (refusal && retryAfterMs > 0 && !isForgotten && refusal.secret === fingerprint(secret)) {
      throw new NorthboundError(refusal.seen.kind, { ...refusal.seen, retryAfterMs })
    }
  }

  /** Publishes the record to all sources that share the store, and adopts the newest one. */
  async function publish(record: TokenRecord): Promise<Token> {
    republishAt = Infinity
    return adopt(
      await store.publish(application, record).then(
        (stored) => {
          keeps = true
          return stored
        },
        () => {
          // The record is valid even when the store cannot keep it.
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
      // The lifetime starts when the platform handles the request; counting from the sending is the safe bound.
      remainingMs: lifetimeMs - ageMs,
      generation,
      issuedBy,
      logins: held.rejected ? [ageMs, ...recentLogins()] : recentLogins(),
    }
    // The platform may issue a token again that it rejected before. Its newest answer counts.
    rejections.delete(grant.accessToken)
    const token = await publish(record)
    emit(refreshToken ? 'northbound.renewed' : 'northbound.login', record)
    return token
  }

  /** Publishes to all sources that share the store that the platform refuses, or that the token is rejected. */
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

  /** Lease, re-read, check, send, publish, release: refreshes first, and logs in when the refresh is refused. */
  async function acquire(secret: Secret, signal: AbortSignal): Promise<Token> {
    const before = held
    const retry = planRetries(clock, random, () => isUsable(held))
    const patience = clock.monotonic() + acquisitionMs - timeoutMs
    let canRefresh = true

    /** After a refused refresh it logs in under the same lease, because the next holder would try to refresh as well. */
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
        // The generation is chosen before sending: a record that arrives meanwhile is newer than this login. A store that
        // was rolled back may return earlier generations.
        const generation = Math.max(lease.generation, held.record.generation + 1)
        const deadline = clock.monotonic() + timeoutMs
        // A rejected token was most likely superseded, and its refreshToken is no longer valid either.
        const refreshToken: string | undefined =
          canRefresh && !held.rejected ? held.record.refreshToken : undefined
        try {
          // Another client with the same appId does not share our store. Logging in again would start an endless loop.
          if (held.rejected && recentLogins().length >= loginsPerMinute) {
            throw keeps
              ? new NorthboundError('superseded-repeatedly', { retryAfterMs: 60_000 })
              : new NorthboundError('store-unavailable', { detail: 'the store keeps no token' })
          }
          const token = await attempt(secret, refreshToken, generation)
          // After a lost lease another holder may have published a newer record whose token is rejected already.
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
        // A lease that cannot be released expires by itself.
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
    // Waiting callers get the failure. Without one it must not become an unhandled rejection.
    acquiring.catch(() => {})
    acquisition = acquiring
    return acquiring
  }

  /** Waits for the acquisition with the caller's own timer: edge runtimes cancel an acquisition with the request that started it. */
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
        // The first waiter drops the cancelled acquisition, and all waiters try again.
        if (acquisition === acquiring) acquisition = undefined
        return get(wait)
      }
      // A failed renewal does not concern the caller while the token is valid.
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
        // Another source may have a token by now: with another secret, or after the cause was fixed.
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
    // An acquisition that started before the rejection may have brought the rejected token. Then one more is needed.
    return joined && token.accessToken === rejected ? get(wait) : token
  }

  /** Forgets the current refusal; a new refusal counts again. */
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
      // A closed source ignores hints of the store anyway.
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
