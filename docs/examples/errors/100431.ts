import { createClient, isNorthboundError } from '@northbound/auth'
import { createEmulator, demoApp, seedDevices } from '@northbound/emulator'

const { fetch } = createEmulator()
const platform = createClient({ url: 'https://server:8743', ...demoApp, fetch })
const { deviceId } = seedDevices[1]!

try {
  // The device has no such service.
  const command = { serviceId: 'Teapot', method: 'BOIL' }
  await platform.post('iocm/app/cmd/v1.4.0/deviceCommands', { json: { deviceId, command } }).json()
} catch (error) {
  if (!isNorthboundError(error)) throw error
  console.log(error.platformCode, error.kind, error.retry)
}
