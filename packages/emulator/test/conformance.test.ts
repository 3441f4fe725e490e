import { createEmulator } from '../src/index.ts'
import { createEmulator as createInTwoParts } from '../src/page/index.ts'
import { conformance } from './conformance.ts'

// Run on Node, on Deno, and in a page in Chromium.
for (const [name, create] of [
  ['in process', createEmulator],
  ['in the page, in two parts', createInTwoParts],
] as const) {
  conformance({
    name,
    async open(start) {
      const emulator = create(start)
      return {
        url: 'https://platform.test:8743',
        fetch: emulator.fetch,
        advance: emulator.clock.advance,
        order: emulator.faults.next,
        journal: () => emulator.journal.entries,
        close: () => emulator[Symbol.dispose](),
      }
    },
  })
}
