import type { Emulator } from '@northbound/emulator'
import { createPart, type Part } from '../lazy/part.ts'
import type { Platform } from './platform.ts'

/** Any address works, because the emulator answers inside the page. `.test` never leads to a real host. */
export const inPageUrl = 'https://platform.test:8743'

/** A platform inside this page, and the emulator that is loaded for it. */
export interface EmulatorInPage extends Platform {
  readonly emulator: Part<Emulator>
}

/** The whole platform inside this page: works with the network off, and its clock can be moved. */
export function emulatorInPage(): EmulatorInPage {
  const emulator = createPart(async () => {
    const { createEmulator } = await import('./create-emulator.ts')
    return createEmulator()
  })
  return {
    target: 'in-page',
    url: inPageUrl,
    emulator,
    fetch: async (input, init) => (await emulator.load()).fetch(input, init),
    now: () => emulator.loaded?.clock.now() ?? Date.now(),
    insight: () => emulator.loaded?.journal.entries.at(-1)?.note,
    advance: async (ms) => (await emulator.load()).clock.advance(ms),
    // Its errors are those of Node, which name their cause, and no other source of information exists.
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
