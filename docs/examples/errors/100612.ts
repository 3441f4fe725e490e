import { createClient, isNorthboundError } from '@northbound/auth'
import { createEmulator, demoApp, seedDevices } from '@northbound/emulator'
import { devicesOf } from '@northbound/emulator/devices'

const emulator = createEmulator()
const { fetch } = emulator
const platform = createClient({ url: 'https://server:8743', ...demoApp, fetch })
// A device that has sent nothing for more than a week.
const { deviceId } = seedDevices[1]!
devicesOf(emulator).online(deviceId)
devicesOf(emulator).offline(deviceId)
emulator.clock.advance(8 * 24 * 3_600_000)

try {
  const command = { serviceId: 'Brightness', method: 'SET', paras: { brightness: 30 } }
  await platform.post('iocm/app/cmd/v1.4.0/deviceCommands', { json: { deviceId, command } }).json()
} catch (error) {
  if (!isNorthboundError(error)) throw error
  console.log(error.platformCode, error.kind, error.retry)
}
