import { createClient, isNorthboundError } from '@northbound/auth'
import { createEmulator, demoApp, seedDevices } from '@northbound/emulator'

const { fetch } = createEmulator()
const platform = createClient({ url: 'https://server:8743', ...demoApp, fetch })

try {
  // A device that is in use has this nodeId.
  const nodeId = seedDevices[0]?.deviceInfo?.nodeId
  await platform.post('iocm/app/reg/v1.1.0/deviceCredentials', { json: { nodeId } }).json()
} catch (error) {
  if (!isNorthboundError(error)) throw error
  console.log(error.platformCode, error.kind, error.retry)
}
