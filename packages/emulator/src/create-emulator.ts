import { createAppRegistry } from './apps/app-registry.ts'
import { type AppSeed, demoApp } from './apps/app-seed.ts'
import { type Apps, createApps } from './apps/apps.ts'
import { type BehaviourOptions, resolveBehaviour } from './behaviour/behaviour.ts'
import { editionOf, type Profile } from './behaviour/edition.ts'
import { createVirtualClock, type VirtualClock } from './clock/virtual-clock.ts'
import { createFaults, type Faults } from './faults/faults.ts'
import { createRouter } from './http/create-router.ts'
import { createJournal, type Journal } from './journal/journal.ts'
import { createRedactor } from './journal/redactor.ts'
import { createPerform } from './platform/perform.ts'
import { createRandomBytes, type RandomOptions } from './random/random-bytes.ts'
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
  /** How many journal entries are kept. @default 1000 */
  readonly journalLimit?: number | undefined
}

export interface Emulator {
  /**
   * The platform, with the signature of `fetch`; bound, so it can be passed on alone. The host of
   * the address does not matter. It rejects with the reason of an aborted signal, as fetch does. It
   * answers a redirect that a fault orders as it is, and never follows one.
   */
  readonly fetch: (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>
  readonly apps: Apps
  readonly clock: VirtualClock
  readonly faults: Faults
  readonly journal: Journal
  /** Back to the first state: applications, devices, tokens, clock, seed, faults and journal. */
  reset(): void
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
  const behaviour = resolveBehaviour(options.behaviour)
  const edition = editionOf(options.profile ?? 'intl-2022')
  const clock = createVirtualClock(options.now)
  const random = createRandomBytes(options)
  const mint = createMint(random, behaviour.tokenLength)
  const tokens = createTokenLedger({ now: clock.now, mint: mint.mint, behaviour })
  const registry = createAppRegistry(options.apps ?? [demoApp])
  const faults = createFaults()
  const journal = createJournal(options.journalLimit ?? 1000)
  const redactorNow = () =>
    createRedactor({
      isAppId: (text) => registry.find(text) !== undefined,
      secrets: [...registry.secrets(), ...tokens.values()],
    })

  const platform = { apps: registry, tokens, behaviour, edition }
  const perform = createPerform({ platform, now: clock.now, faults, journal, redactorNow })
  const router = createRouter(perform, edition.contentType)

  return {
    async fetch(input, init) {
      const request = input instanceof Request && !init ? input : new Request(input, init)
      request.signal.throwIfAborted()
      const response = await router.fetch(request)
      // The platform has acted by now, but the caller has gone: that is how it is with a real one.
      request.signal.throwIfAborted()
      return response
    },
    apps: createApps(registry, tokens),
    clock: { now: clock.now, set: clock.set, advance: clock.advance },
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
    reset() {
      registry.reset()
      tokens.reset()
      clock.reset()
      random.reset()
      mint.reset()
      faults.clear()
      journal.reset()
    },
  }
}
