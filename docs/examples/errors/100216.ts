import { createClient, isNorthboundError } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

const { fetch } = createEmulator()
const platform = createClient({ url: 'https://server:8743', ...demoApp, fetch })

try {
  // At most 250 devices fit on a page.
  const searchParams = { pageNo: 0, pageSize: 251 }
  await platform.get('iocm/app/dm/v1.4.0/devices', { searchParams }).json()
} catch (error) {
  if (!isNorthboundError(error)) throw error
  console.log(error.platformCode, error.kind, error.retry)
}
