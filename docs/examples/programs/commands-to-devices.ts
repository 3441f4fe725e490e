import { createClient, isNorthboundError } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'
import * as v from 'valibot'

const emulator = createEmulator()
const platform = createClient({ url: 'https://server:8743', ...demoApp, fetch: emulator.fetch })
const Device = v.object({ deviceId: v.string(), deviceInfo: v.object({ name: v.string() }) })
const Page = v.object({ totalCount: v.number(), devices: v.array(Device) })

/** Every device, page after page. The schema checks each answer, and gives it its type. */
async function* listDevices(pageSize = 2) {
  for (let pageNo = 0, totalCount = Infinity; pageNo * pageSize < totalCount; pageNo++) {
    const searchParams = { pageNo, pageSize }
    const page = await platform.get('iocm/app/dm/v1.4.0/devices', { searchParams }).json(Page)
    yield* page.devices
    totalCount = page.totalCount
  }
}

for await (const { deviceId, deviceInfo } of listDevices()) {
  const command = { serviceId: 'Battery', method: 'READ', paras: {} }
  try {
    await platform.post('iocm/app/cmd/v1.4.0/deviceCommands', { json: { deviceId, command } })
    console.log(`${deviceInfo.name}: sent`)
  } catch (error) {
    if (!isNorthboundError(error)) throw error
    console.log(`${deviceInfo.name}: ${error.platformCode} (HTTP ${error.status})`)
  }
}
