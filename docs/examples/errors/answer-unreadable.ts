import { isNorthboundError, login } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

const { fetch, faults } = createEmulator()
// HTTP 200 with a web page, as from a captive portal.
faults.next({ kind: 'not-json' })

try {
  await login({ url: 'https://server:8743', ...demoApp, fetch })
} catch (error) {
  if (!isNorthboundError(error)) throw error
  console.log(error.kind, error.retry)
}
