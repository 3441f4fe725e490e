import { createClient, isNorthboundError } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

const { fetch } = createEmulator()
const platform = createClient({ url: 'https://server:8743', ...demoApp, fetch })

try {
  // The port is missing; it is required, even 443.
  const json = { notifyType: 'deviceDataChanged', callbackUrl: 'https://my-app.test/notify' }
  await platform.post('iocm/app/sub/v1.2.0/subscriptions', { json }).json()
} catch (error) {
  if (!isNorthboundError(error)) throw error
  console.log(error.platformCode, error.kind, error.retry)
}
