import { createClient, isNorthboundError } from '@northbound/auth'
import { createEmulator, demoApp, seedDevices } from '@northbound/emulator'
import { devicesOf } from '@northbound/emulator/devices'

const emulator = createEmulator()
const { fetch } = emulator
const platform = createClient({ url: 'https://server:8743', ...demoApp, fetch })
const { deviceId } = seedDevices[1]!
devicesOf(emulator).offline(deviceId)

try {
  const command = { serviceId: 'Brightness', method: 'SET', paras: { brightness: 30 } }
  const json = { deviceId, command }
  const { commandId } = await platform
    .post<{ commandId: string }>('iocm/app/cmd/v1.4.0/deviceCommands', { json })
    .json()
  // The first one cancels it; then there is nothing left to cancel.
  const path = `iocm/app/cmd/v1.4.0/deviceCommands/${commandId}`
  await platform.put(path, { json: { status: 'CANCELED' } }).json()
  await platform.put(path, { json: { status: 'CANCELED' } }).json()
} catch (error) {
  if (!isNorthboundError(error)) throw error
  console.log(error.platformCode, error.kind, error.retry)
}
