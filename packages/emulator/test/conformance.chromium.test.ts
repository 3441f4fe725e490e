import { setupWorker } from 'msw/browser'
import { createEmulator } from '../src/index.ts'
import { emulatorHandlers } from '../src/msw/index.ts'
import { conformance } from './conformance.ts'

// One worker for the page, as an application has it; each emulator has a host of its own.
const worker = setupWorker()
const started = worker.start({ quiet: true })
let count = 0

conformance({
  name: 'behind the worker of Mock Service Worker',
  async open(start) {
    await started
    const emulator = createEmulator(start)
    count += 1
    const url = `https://platform-${count}.test:8743`
    worker.use(...emulatorHandlers(emulator, { url }))
    return {
      url,
      fetch: (address, init) => fetch(address, init),
      advance: emulator.clock.advance,
      order: emulator.faults.next,
      journal: () => emulator.journal.entries,
      close: () => emulator[Symbol.dispose](),
    }
  },
})
