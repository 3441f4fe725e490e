import { createApps } from './apps/apps.ts'
import { assembleParts } from './assemble-parts.ts'
import { settleCommands } from './commands/move-command.ts'
import { sendDue } from './deliveries/push.ts'
import type { Emulator } from './emulator.ts'
import type { EmulatorOptions } from './emulator-options.ts'
import { connectionReset } from './faults/connection-reset.ts'
import { registerPlatform } from './platform/platform-of.ts'
import { restoreSnapshot, takeSnapshot } from './snapshot/snapshot.ts'

/**
 * Creates an emulator of Huawei's northbound IoT platform. It has no port, no host and no global state: two emulators
 * share nothing.
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
 * console.log(late.status) // 403
 * console.log(emulator.journal.entries.at(-1)?.note) // 'the accessToken has expired'
 * ```
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const { apps, tokens, clock, faults, journal, deliveries, ...parts } = assembleParts(options)
  const { platform, stores, closing, handle } = parts
  const settle = () => {
    settleCommands(platform)
    sendDue(platform)
  }
  const emulator: Emulator = {
    async fetch(input, init) {
      const request = input instanceof Request && !init ? input : new Request(input, init)
      request.signal.throwIfAborted()
      const response = await handle(request)
      sendDue(platform)
      // The caller disconnected after the platform acted, as can happen with a real one.
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
    restore: (snapshot) => restoreSnapshot(stores, snapshot),
    [Symbol.dispose]: () => closing.abort(connectionReset('fetch failed')),
  }
  registerPlatform(emulator, platform)
  return emulator
}
