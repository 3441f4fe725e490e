import { createEmulator, seedDevices } from '@northbound/emulator'

const emulator = createEmulator()
const { deviceId } = seedDevices[0]!

emulator.devices.report(deviceId, 'Battery', { batteryLevel: 80 })
console.log(emulator.devices.get(deviceId)?.services.at(-1)?.data)

emulator.clock.advance(25 * 3_600_000)
console.log(emulator.devices.get(deviceId)?.deviceInfo.status)

await emulator.deliveries.idle()
for (const { callbackUrl, outcome } of emulator.deliveries.log) console.log(callbackUrl, outcome)
