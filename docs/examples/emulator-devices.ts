import { createEmulator, seedDevices } from '@northbound/emulator'
import { devicesOf } from '@northbound/emulator/devices'

const emulator = createEmulator()
const devices = devicesOf(emulator)
const { deviceId } = seedDevices[0]!

devices.report(deviceId, 'Battery', { batteryLevel: 80 })
console.log(devices.get(deviceId)?.services.at(-1)?.data)

emulator.clock.advance(25 * 3_600_000)
console.log(devices.get(deviceId)?.deviceInfo.status)

await emulator.deliveries.idle()
for (const { callbackUrl, outcome } of emulator.deliveries.log) console.log(callbackUrl, outcome)
