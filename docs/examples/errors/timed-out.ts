import { isNorthboundError, login } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

const { fetch, faults } = createEmulator()
// The platform never answers.
faults.next({ kind: 'hang' })

try {
  await login({ url: 'https://server:8743', ...demoApp, fetch, timeoutMs: 50 })
} catch (error) {
  if (!isNorthboundError(error)) throw error
  console.log(error.kind, error.retry)
}
