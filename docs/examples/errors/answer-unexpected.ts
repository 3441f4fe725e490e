import { isNorthboundError, login } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

const { fetch, faults } = createEmulator()
// JSON, but with wrong fields.
faults.next({ kind: 'wrong-type' })

try {
  await login({ url: 'https://server:8743', ...demoApp, fetch })
} catch (error) {
  if (!isNorthboundError(error)) throw error
  console.log(error.kind, error.retry)
}
