import { createTokenSource, isNorthboundError, memoryStore } from '@northbound/auth'
import { createManualClock } from '@northbound/auth/testing'
import { createEmulator, demoApp } from '@northbound/emulator'

const { fetch } = createEmulator()
// Another process holds the lease, and never releases it.
const store = { ...memoryStore(), lease: async () => undefined }
const clock = createManualClock()
const tokens = createTokenSource({ url: 'https://server:8743', ...demoApp, fetch, store, clock })

const token = tokens.get().catch((error: unknown) => {
  if (!isNorthboundError(error)) throw error
  console.log(error.kind, error.retry)
})
await clock.advance(300_000)
await token
