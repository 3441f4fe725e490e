import { createAppRegistry } from './apps/app-registry.ts'
import { type AppSeed, demoApp } from './apps/app-seed.ts'
import { type Apps, createApps } from './apps/apps.ts'
import { type BehaviourOptions, resolveBehaviour } from './behaviour/behaviour.ts'
import { editionOf, type Profile } from './behaviour/edition.ts'
import { hostWait } from './clock/host-wait.ts'
import { createVirtualClock, type VirtualClock } from './clock/virtual-clock.ts'
import { createCommandBook } from './commands/command-book.ts'
import { createDeliveries, type Deliveries } from './deliveries/deliveries.ts'
import type { Post } from './deliveries/sending.ts'
import { connectionReset } from './faults/connection-reset.ts'
import { createFaults, type Faults } from './faults/faults.ts'
import { createPause, type Pause } from './faults/pause.ts'
import { createTraffic } from './gate/traffic.ts'
import { createHandler } from './http/handle-request.ts'
import { createJournal, type Journal } from './journal/journal.ts'
import { createRedactor } from './journal/redactor.ts'
import { createLaterPart } from './platform/load-later-part.ts'
import { createPerform } from './platform/perform.ts'
import type { Platform } from './platform/platform.ts'
import { registerPlatform } from './platform/platform-of.ts'
import { createRandomBytes, type RandomOptions } from './random/random-bytes.ts'
import { restoreSnapshot, type Snapshot, type Stores, takeSnapshot } from './snapshot/snapshot.ts'
import { createSubscriptionBook } from './subscriptions/subscription-book.ts'
import { createMint } from './tokens/mint-token.ts'
import { createTokenLedger } from './tokens/token-ledger.ts'

export interface EmulatorOptions extends RandomOptions {
  /** The applications at the start, and after `reset()`. @default one, `demoApp` */
  readonly apps?: readonly AppSeed[] | undefined
  /** The edition of the platform's documents to follow. @default 'intl-2022' */
  readonly profile?: Profile | undefined
  /** What the documents leave open or contradict. @default `defaultBehaviour` */
  readonly behaviour?: BehaviourOptions | undefined
  /** The clock under the virtual one: ms since 1970. @default Date.now */
  readonly now?: (() => number) | undefined
  /**
   * Lets `ms` of a fault's latency pass; should reject when the signal aborts.
   * @default a timer of the host, on its own time: moving the virtual clock ends no wait
   */
  readonly wait?: Pause | undefined
  /** How many journal entries are kept, and how many deliveries. @default 1000 */
  readonly journalLimit?: number | undefined
  /** Sends the notifications of subscriptions. @default the `fetch` of the host */
  readonly fetch?: Post | undefined
  /**
   * Hosts, with or without a port, that notifications may be sent to beside this machine.
   * @default none
   */
  readonly allowCallbacksTo?: readonly string[] | undefined
}

export interface Emulator extends Disposable {
  /**
   * The platform, with the signature of `fetch`; bound, so it can be passed on alone. The host of
   * the address does not matter. It rejects with the reason of an aborted signal, as fetch does, and
   * when a fault drops the connection. It answers a redirect that a fault orders as it is, and never
   * follows one. Of a body it reads 1 MiB.
   */
  readonly fetch: (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>
  readonly apps: Apps
  readonly clock: VirtualClock
  readonly faults: Faults
  readonly journal: Journal
  /** The notifications of subscriptions, and what became of them. A snapshot does not hold them. */
  readonly deliveries: Deliveries
  /** Back to the first state: applications, devices, tokens, clock, seed, faults, journal and deliveries. */
  reset(): void
  /**
   * The whole state but the journal, as plain JSON: **with secrets and tokens in it**. A fault with
   * `when`, which no JSON can hold, is a TypeError.
   *
   * @example
   * ```ts
   * import { createEmulator, demoApp } from '@northbound/emulator'
   *
   * const emulator = createEmulator({ seed: 1 })
   * emulator.apps.freeze(demoApp.appId)
   * const frozen = JSON.stringify(emulator.snapshot())
   *
   * emulator.reset()
   * emulator.restore(JSON.parse(frozen))
   * console.log(emulator.apps.get(demoApp.appId)?.frozen) // true
   * ```
   */
  snapshot(): Snapshot
  /**
   * Puts a snapshot in the place of the state; options and journal stay. Same seed and same calls
   * give the same bytes from there too. One that cannot be read is a TypeError that names the place,
   * and changes nothing.
   */
  restore(snapshot: Snapshot): void
  /** Ends, as a dropped connection, every answer that a fault holds back. */
  [Symbol.dispose](): void
}

/**
 * Huawei's northbound IoT platform in a box. No port, no host, no global state: two emulators share
 * nothing.
 *
 * @example
 * ```ts
 * import { createEmulator } from '@northbound/emulator'
 *
 * const app = { appId: 'my-app', secret: 'my-secret' }
 * const emulator = createEmulator({ apps: [app] })
 *
 * const answer = await emulator.fetch('https://platform.test/iocm/app/sec/v1.1.0/login', {
 *   method: 'POST',
 *   body: new URLSearchParams(app),
 * })
 * const { accessToken } = (await answer.json()) as { accessToken: string }
 *
 * emulator.clock.advance(3600 * 1000)
 * const late = await emulator.fetch('https://platform.test/iocm/app/dm/v1.4.0/devices?pageNo=0', {
 *   headers: { app_key: app.appId, Authorization: `Bearer ${accessToken}` },
 * })
 * console.log(late.status, emulator.journal.entries.at(-1)?.note) // 403 'the accessToken has
 * expired'
 * ```
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const edition = editionOf(options.profile ?? 'intl-2022')
  const behaviour = resolveBehaviour(options.behaviour, edition.behaviour)
  const clock = createVirtualClock(options.now)
  const random = createRandomBytes(options)
  const mint = createMint(random, behaviour.tokenLength)
  const tokens = createTokenLedger({ now: clock.now, mint: mint.mint, behaviour })
  const apps = createAppRegistry(options.apps ?? [demoApp])
  const faults = createFaults()
  const journal = createJournal(options.journalLimit ?? 1000)
  const ids = createMint(random, 'fixed')
  const traffic = createTraffic(clock.now)
  const commands = createCommandBook()
  const subscriptions = createSubscriptionBook()
  const books = { ids, traffic, commands, subscriptions }
  const stores: Stores = { apps, tokens, clock, random, mint, faults, ...books }
  const redactorNow = () =>
    createRedactor({
      isAppId: (text) => apps.find(text) !== undefined,
      secrets: [...apps.secrets(), ...tokens.values()],
    })

  const closing = new AbortController()
  const pause = createPause(options.wait ?? hostWait, closing.signal)
  const deliveries = createDeliveries()
  const platform: Platform = {
    apps,
    tokens,
    behaviour,
    edition,
    traffic,
    commands,
    subscriptions,
    now: clock.now,
    newId: ids.mint,
    deliveries,
    sending: {
      // oxlint-disable-next-line no-restricted-globals -- the host's, read when it is needed
      fetch: (url, init) => (options.fetch ?? globalThis.fetch)(url, init),
      pause,
      limit: options.journalLimit ?? 1000,
      allowed: options.allowCallbacksTo ?? [],
      writeDown: (write) => journal.add(write(redactorNow())),
    },
  }
  const perform = createPerform({ platform, now: clock.now, journal, redactorNow })
  // Commands come from the later part alone, and out of snapshots.
  const later = createLaterPart(({ settleCommands }) => settleCommands(platform))
  const settle = () => later.part?.settleCommands(platform)
  const { contentType } = edition
  const handle = createHandler({ perform, faults, random, pause, contentType, later })

  const emulator: Emulator = {
    async fetch(input, init) {
      const request = input instanceof Request && !init ? input : new Request(input, init)
      request.signal.throwIfAborted()
      const response = await handle(request)
      // The platform has acted by now, but the caller has gone: that is how it is with a real one.
      request.signal.throwIfAborted()
      return response
    },
    apps: createApps(apps, tokens),
    clock: {
      now: clock.now,
      set(ms) {
        clock.set(ms)
        settle()
      },
      advance(ms) {
        clock.advance(ms)
        settle()
      },
    },
    faults: {
      next: faults.next,
      clear: faults.clear,
      get pending() {
        return faults.pending
      },
    },
    journal: {
      count: journal.count,
      clear: journal.clear,
      get entries() {
        return journal.entries
      },
    },
    deliveries: {
      idle: deliveries.idle,
      get log() {
        return deliveries.log
      },
    },
    reset() {
      deliveries.reset()
      for (const store of Object.values(stores)) store.reset()
      journal.reset()
    },
    snapshot: () => takeSnapshot(stores),
    restore(snapshot) {
      restoreSnapshot(stores, snapshot)
      if (commands.all().length > 0) later.waitFor(() => true).catch(() => {})
    },
    [Symbol.dispose]: () => closing.abort(connectionReset('fetch failed')),
  }
  registerPlatform(emulator, platform)
  return emulator
}
