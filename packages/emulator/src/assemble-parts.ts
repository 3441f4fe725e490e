import { createAppRegistry } from './apps/app-registry.ts'
import { demoApp } from './apps/app-seed.ts'
import { resolveBehaviour } from './behaviour/behaviour.ts'
import { editionOf } from './behaviour/edition.ts'
import { hostWait } from './clock/host-wait.ts'
import { createVirtualClock } from './clock/virtual-clock.ts'
import { createCommandBook } from './commands/command-book.ts'
import { createDeliveries } from './deliveries/deliveries.ts'
import { createFaults } from './faults/faults.ts'
import { createPause } from './clock/pause.ts'
import { createTraffic } from './apps/traffic.ts'
import { createHandler } from './dispatch/handle-request.ts'
import { createJournal } from './journal/journal.ts'
import { createRedactor } from './journal/redactor.ts'
import { createPerform } from './dispatch/perform.ts'
import type { Platform } from './platform/platform.ts'
import { createRandomBytes } from './random/random-bytes.ts'
import type { Stores } from './snapshot/snapshot.ts'
import { createSubscriptionBook } from './subscriptions/subscription-book.ts'
import { createMint } from './tokens/mint-token.ts'
import { createTokenLedger } from './tokens/token-ledger.ts'
import type { EmulatorOptions } from './emulator-options.ts'

/** Creates the parts of one emulator. Two emulators share nothing. */
export function assembleParts(options: EmulatorOptions) {
  const { journalLimit = 1000 } = options
  const edition = editionOf(options.profile ?? 'intl-2022')
  const behaviour = resolveBehaviour(options.behaviour, edition.behaviour)
  const clock = createVirtualClock(options.now)
  const random = createRandomBytes(options)
  const mint = createMint(random, behaviour.tokenLength)
  const tokens = createTokenLedger({ now: clock.now, mint: mint.mint, behaviour })
  const apps = createAppRegistry(options.apps ?? [demoApp])
  const faults = createFaults()
  const journal = createJournal(journalLimit)
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
      limit: journalLimit,
      allowed: options.allowCallbacksTo ?? [],
      ports: options.callbackPorts,
      writeDown: (write) => journal.add(write(redactorNow())),
    },
  }
  const perform = createPerform({ platform, now: clock.now, journal, redactorNow })
  const { contentType } = edition
  const handle = createHandler({ perform, faults, random, pause, contentType })
  return { apps, tokens, clock, faults, journal, deliveries, platform, stores, closing, handle }
}
