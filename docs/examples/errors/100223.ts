import { createClient, isNorthboundError } from '@northbound/auth'
import { createEmulator, demoApp, seedDevices } from '@northbound/emulator'
import { devicesOf } from '@northbound/emulator/devices'

const emulator = createEmulator()
const { fetch } = emulator
const platform = createClient({ url: 'https://server:8743', ...demoApp, fetch })
const { deviceId } = seedDevices[1]!
devicesOf(emulator).offline(deviceId)

try {
  // At most twenty commands can wait for the device; this is one more.
  const command = { serviceId: 'Brightness', method: 'SET', paras: { brightness: 30 } }
  for (let count = 1; count <= 21; count++) {
    await platform
      .post('iocm/app/cmd/v1.4.0/deviceCommands', { json: { deviceId, command } })
      .json()
  }
} catch (error) {
  if (!isNorthboundError(error)) throw error
  console.log(error.platformCode, error.kind, error.retry)
}
