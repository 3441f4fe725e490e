import { createAppRegistry } from './apps/app-registry.ts'
import { demoApp } from './apps/app-seed.ts'
import { createApps } from './apps/apps.ts'
import { resolveBehaviour } from './behaviour/behaviour.ts'
import { editionOf } from './behaviour/edition.ts'
import { hostWait } from './clock/host-wait.ts'
import { createVirtualClock } from './clock/virtual-clock.ts'
import { createCommandBook } from './commands/command-book.ts'
import { createDeliveries } from './deliveries/deliveries.ts'
import { connectionReset } from './faults/connection-reset.ts'
import { createFaults } from './faults/faults.ts'
import { createPause } from './faults/pause.ts'
import { createTraffic } from './gate/traffic.ts'
import { createHandler } from './http/handle-request.ts'
import { createJournal } from './journal/journal.ts'
import { createRedactor } from './journal/redactor.ts'
import { createLaterPart } from './platform/load-later-part.ts'
import { createPerform } from './platform/perform.ts'
import type { Platform } from './platform/platform.ts'
import { registerPlatform } from './platform/platform-of.ts'
import { createRandomBytes } from './random/random-bytes.ts'
import { restoreSnapshot, type Stores, takeSnapshot } from './snapshot/snapshot.ts'
import { createSubscriptionBook } from './subscriptions/subscription-book.ts'
import { createMint } from './tokens/mint-token.ts'
import { createTokenLedger } from './tokens/token-ledger.ts'
import type { Emulator } from './emulator.ts'
import type { EmulatorOptions } from './emulator-options.ts'
import type { LaterPart } from './platform/later-part.ts'
import type { LoadLaterPart } from './platform/load-later-part.ts'

/** Puts the parts of an emulator together; of the later part, itself or how to get it. */
export function assembleEmulator(
  options: EmulatorOptions,
  source: LaterPart | LoadLaterPart,
): Emulator {
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
      ports: options.callbackPorts,
      writeDown: (write) => journal.add(write(redactorNow())),
    },
  }
  const perform = createPerform({ platform, now: clock.now, journal, redactorNow })
  // Commands come from the later part alone, and out of snapshots.
  const later = createLaterPart(source, ({ settleCommands }) => settleCommands(platform))
  const settle = () => {
    later.part?.settleCommands(platform)
    later.part?.sendDue(platform)
  }
  const { contentType } = edition
  const handle = createHandler({ perform, faults, random, pause, contentType, later })

  const emulator: Emulator = {
    async fetch(input, init) {
      const request = input instanceof Request && !init ? input : new Request(input, init)
      request.signal.throwIfAborted()
      const response = await handle(request)
      later.part?.sendDue(platform)
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
