import { setupServer } from 'msw/node'
import { createEmulator, type Fault } from '../src/index.ts'
import { emulatorHandlers } from '../src/msw/index.ts'
import { serveEmulator } from '../src/node/index.ts'
import { conformance } from './conformance.ts'
import { governOver } from './govern-over.ts'
import { tlsFetch } from './tls-fetch.ts'

conformance({
  name: 'behind Mock Service Worker',
  async open(start) {
    const emulator = createEmulator(start)
    const url = 'https://platform.test:8743'
    const server = setupServer(...emulatorHandlers(emulator, { url }))
    server.listen()
    return {
      url,
      // Read when it is called: the worker has replaced it.
      fetch: (address, init) => fetch(address, init),
      ...inHand(emulator),
      close: () => server.close(),
    }
  },
})

conformance({
  name: 'on an HTTP port',
  async open(start) {
    const emulator = createEmulator(start)
    const { url, close } = await serveEmulator(emulator)
    return { url, fetch, ...inHand(emulator), close }
  },
})

conformance({
  name: 'on an HTTP port with an admin API',
  async open(start) {
    const { url, admin, close } = await serveEmulator(createEmulator(start), { admin: true })
    const { advance, order, journal } = governOver(admin!)
    return { url, fetch, advance, order, journal, close }
  },
})

conformance({
  name: 'on an HTTPS port, with mutual TLS',
  async open(start) {
    const emulator = createEmulator(start)
    const tls = { clientCertificate: 'required' } as const
    const { url, certificates, close } = await serveEmulator(emulator, { tls })
    const { ca, client } = certificates!
    return { url, fetch: tlsFetch({ ca, ...client }), ...inHand(emulator), close }
  },
})

function inHand({ clock, faults, journal }: ReturnType<typeof createEmulator>) {
  return {
    advance: (ms: number) => clock.advance(ms),
    order: (fault: Fault) => faults.next(fault),
    journal: () => journal.entries,
  }
}
