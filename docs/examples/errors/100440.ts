import { createClient, isNorthboundError } from '@northbound/auth'
import { createEmulator, demoApp, seedDevices } from '@northbound/emulator'

const { fetch } = createEmulator()
const platform = createClient({ url: 'https://server:8743', ...demoApp, fetch })
const { deviceId } = seedDevices[1]!

try {
  // It is true or false.
  await platform.put(`iocm/app/dm/v1.4.0/devices/${deviceId}`, { json: { isSecure: 'maybe' } })
} catch (error) {
  if (!isNorthboundError(error)) throw error
  console.log(error.platformCode, error.kind, error.retry)
}
