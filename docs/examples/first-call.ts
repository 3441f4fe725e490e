import { createClient } from '@northbound/auth'
import { createEmulator, demoApp } from '@northbound/emulator'

const emulator = createEmulator()

const platform = createClient({
  url: 'https://server:8743',
  appId: demoApp.appId,
  secret: demoApp.secret,
  fetch: emulator.fetch,
})

interface DevicePage {
  totalCount: number
  devices: { deviceId: string }[]
}

const page = await platform
  .get('iocm/app/dm/v1.4.0/devices', { searchParams: { pageNo: 0 } })
  .json<DevicePage>()

console.log(`${page.totalCount} devices`)
