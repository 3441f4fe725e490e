import { createTokenSource, isNorthboundError, memoryStore } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

const { fetch } = createEmulator()
// A store whose server is down.
const read = () => Promise.reject(new Error('connection refused'))
const store = { ...memoryStore(), read }
const tokens = createTokenSource({ url: 'https://server:8743', ...demoApp, fetch, store })

try {
  await tokens.get()
} catch (error) {
  if (!isNorthboundError(error)) throw error
  console.log(error.kind, error.retry)
}
