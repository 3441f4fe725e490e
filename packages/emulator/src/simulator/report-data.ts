import type { App } from '../apps/app-registry.ts'
import { changeDevice } from '../apps/current-devices.ts'
import { forgetRecords } from '../apps/select-records.ts'
import { printTime } from '../clock/print-time.ts'
import type { DeviceService, StoredDevice } from '../devices/device.ts'
import type { Platform } from '../platform/platform.ts'
import { tellSubscribers } from '../subscriptions/tell-subscribers.ts'
import { wake } from './wake.ts'

/** Data of a device, by the names of its properties. */
export type Data = Readonly<Record<string, unknown>>

/** Reports the data of one or several services of a device. */
export function reportData(
  platform: Platform,
  app: App,
  device: StoredDevice,
  reported: readonly (readonly [serviceId: string, data: Data])[],
): void {
  const { now } = platform
  const eventTime = printTime(now())
  const fresh = reported.map(([serviceId, data]): DeviceService => {
    const known = device.services.find((one) => one.serviceId === serviceId)
    const base = known ?? { serviceId, serviceType: serviceId, serviceInfo: null }
    return { ...base, data, eventTime }
  })
  const ids = reported.map(([serviceId]) => serviceId)
  const others = device.services.filter(({ serviceId }) => !ids.includes(serviceId))
  const awake = changeDevice(app, wake(platform, app, device), { services: [...others, ...fresh] })
  for (const { serviceId, data } of fresh) {
    awake.kept.history.push({ serviceId, data, timestamp: eventTime, at: now() })
  }
  forgetRecords(awake, now() - platform.behaviour.historyLife * 1000)
  for (const service of fresh) {
    tellSubscribers(platform, app, 'deviceDataChanged', awake, { service })
  }
  if (fresh.length > 1) {
    tellSubscribers(platform, app, 'deviceDatasChanged', awake, { services: fresh })
  }
}
