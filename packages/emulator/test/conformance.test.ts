import { createEmulator } from '../src/index.ts'
import { conformance } from './conformance.ts'

// Run on Node, on Deno, and in a page in Chromium.
conformance({
  name: 'in process',
  async open(start) {
    const emulator = createEmulator(start)
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
