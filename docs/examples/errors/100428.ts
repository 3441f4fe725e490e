import { createClient, isNorthboundError } from '@northbound/auth'
import { createEmulator, demoApp, seedDevices } from '@northbound/emulator'
import { devicesOf } from '@northbound/emulator/devices'

const emulator = createEmulator()
const { fetch } = emulator
const platform = createClient({ url: 'https://server:8743', ...demoApp, fetch })
const { deviceId } = seedDevices[1]!
devicesOf(emulator).offline(deviceId)

try {
  // 0 means that the command must be delivered at once, but the device is offline.
  const command = { serviceId: 'Brightness', method: 'SET', paras: { brightness: 30 } }
  await platform
    .post('iocm/app/cmd/v1.4.0/deviceCommands', { json: { deviceId, command, expireTime: 0 } })
    .json()
} catch (error) {
  if (!isNorthboundError(error)) throw error
  console.log(error.platformCode, error.kind, error.retry)
}
