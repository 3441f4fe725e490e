import { createClient, isNorthboundError } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

const { fetch } = createEmulator()
const platform = createClient({ url: 'https://server:8743', ...demoApp, fetch })

try {
  // There is no such status.
  const searchParams = { pageNo: 0, status: 'SLEEPING' }
  await platform.get('iocm/app/dm/v1.4.0/devices', { searchParams }).json()
} catch (error) {
  if (!isNorthboundError(error)) throw error
  console.log(error.platformCode, error.kind, error.retry)
}
