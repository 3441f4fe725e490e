import type { Emulator } from '@northbound/emulator'
import { createEmulator } from '@northbound/emulator/page'
import type { Platform } from './platform.ts'

/** Any address does: the emulator answers it inside the page. `.test` never leads to a real host. */
export const inPageUrl = 'https://platform.test:8743'

/** The whole platform inside this page: works with the network off, and its clock can be moved. */
export function emulatorInPage(emulator: Emulator = createEmulator()): Platform {
  return {
    target: 'in-page',
    url: inPageUrl,
    fetch: emulator.fetch,
    now: emulator.clock.now,
    insight: () => emulator.journal.entries.at(-1)?.note,
    advance: emulator.clock.advance,
    // Its errors are those of Node, which name their cause, and nobody else can be asked.
    inquiry: {
      mayProbe: false,
      environment: {
        runtime: 'server',
        pageOrigin: undefined,
        isSecure: true,
        isOnline: true,
        localNetwork: 'unknown',
      },
    },
  }
}
