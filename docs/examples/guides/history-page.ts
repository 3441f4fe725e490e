import { createClient } from '@northbound/auth'
import { createEmulator, demoApp, seedDevices } from '@northbound/emulator'

const emulator = createEmulator()
const platform = createClient({ url: 'https://server:8743', ...demoApp, fetch: emulator.fetch })
const { deviceId } = seedDevices[0]!

interface History {
  deviceDataHistoryDTOs: unknown[]
}
const historyOf = async (paging: Record<string, number>) => {
  const history = await platform
    .get('iocm/app/data/v1.2.0/deviceDataHistory', {
      // A directly connected device is its own gateway.
      searchParams: { deviceId, gatewayId: deviceId, ...paging },
    })
    .json<History>()
  return history.deviceDataHistoryDTOs.length
}

console.log('without pageNo:', await historyOf({}), 'reports')
console.log('with pageNo 0:', await historyOf({ pageNo: 0, pageSize: 100 }), 'reports')
