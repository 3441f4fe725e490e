import { createClient, isNorthboundError } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

// The other application exists, but has authorized no other.
const other = { appId: 'other-application', secret: 'other-secret' }
const { fetch } = createEmulator({ apps: [demoApp, other] })
const platform = createClient({ url: 'https://server:8743', ...demoApp, fetch })

try {
  const searchParams = { pageNo: 0, appId: other.appId }
  await platform.get('iocm/app/dm/v1.4.0/devices', { searchParams }).json()
} catch (error) {
  if (!isNorthboundError(error)) throw error
  console.log(error.platformCode, error.kind, error.retry)
}
