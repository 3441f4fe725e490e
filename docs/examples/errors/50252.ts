import { isNorthboundError, login } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

const { fetch, faults } = createEmulator()
// The emulator fails only on demand.
faults.next({ api: 'login', code: '50252' })

try {
  await login({ url: 'https://server:8743', ...demoApp, fetch })
} catch (error) {
  if (!isNorthboundError(error)) throw error
  console.log(error.platformCode, error.kind, error.retry)
}
