import { createClient, isNorthboundError } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

const { fetch } = createEmulator()
const platform = createClient({ url: 'https://server:8743', ...demoApp, fetch })

try {
  // Registered twice, but never connected.
  for (const nodeId of ['863703030000777', '863703030000777']) {
    await platform.post('iocm/app/reg/v1.1.0/deviceCredentials', { json: { nodeId } }).json()
  }
} catch (error) {
  if (!isNorthboundError(error)) throw error
  console.log(error.platformCode, error.kind, error.retry)
}
