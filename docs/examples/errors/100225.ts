import { createClient, isNorthboundError } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

const { fetch } = createEmulator()
const platform = createClient({ url: 'https://server:8743', ...demoApp, fetch })

try {
  await platform.delete('iocm/app/sub/v1.2.0/subscriptions/deleted-long-ago')
} catch (error) {
  if (!isNorthboundError(error)) throw error
  console.log(error.platformCode, error.kind, error.retry)
}
