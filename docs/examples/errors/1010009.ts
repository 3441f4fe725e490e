import { createClient, isNorthboundError } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

// The documented limit is 100 calls in 60 seconds; here it is one.
const { fetch } = createEmulator({ behaviour: { throttle: 1 } })
const platform = createClient({ url: 'https://server:8743', ...demoApp, fetch })

try {
  for (const pageNo of [0, 1]) {
    await platform.get('iocm/app/dm/v1.4.0/devices', { searchParams: { pageNo } }).json()
  }
} catch (error) {
  if (!isNorthboundError(error)) throw error
  console.log(error.platformCode, error.kind, error.retry)
}
