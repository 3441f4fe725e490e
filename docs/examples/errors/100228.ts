import { createClient, isNorthboundError } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

const { fetch } = createEmulator()
const platform = createClient({ url: 'https://server:8743', ...demoApp, fetch })

try {
  // A page has at least one entry.
  await platform.get('iocm/app/sub/v1.2.0/subscriptions', { searchParams: { pageSize: 0 } }).json()
} catch (error) {
  if (!isNorthboundError(error)) throw error
  console.log(error.platformCode, error.kind, error.retry)
}
