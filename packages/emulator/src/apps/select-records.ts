import type { App } from './app-registry.ts'
import type { StoredDevice } from '../devices/device.ts'

/** The filters of the history. An empty one counts as not set. */
export interface RecordFilter {
  readonly serviceId?: string | undefined
  readonly property?: string | undefined
  readonly startTime?: string | undefined
  readonly endTime?: string | undefined
}

/**
 * The reports of devices, the newest first (assumed), in the documented shape (iot_06_0062,
 * 2022-02-24). Assumed: with `property` the data has only that property.
 */
export function selectRecords(app: App, devices: readonly StoredDevice[], filter: RecordFilter) {
  const { serviceId, property, startTime, endTime } = filter
  return devices
    .flatMap(({ deviceId, gatewayId, kept }) =>
      kept.history.map(({ serviceId, data, timestamp }) => ({
        serviceId,
        deviceId,
        gatewayId,
        appId: app.appId,
        data: property
          ? Object.fromEntries(Object.entries(data).filter(([name]) => name === property))
          : data,
        timestamp,
      })),
    )
    .filter(
      (record) =>
        (!serviceId || serviceId === record.serviceId) &&
        (!property || Object.hasOwn(record.data, property)) &&
        (!startTime || record.timestamp >= startTime) &&
        (!endTime || record.timestamp <= endTime),
    )
    .toReversed()
    .toSorted((a, b) => (a.timestamp < b.timestamp ? 1 : a.timestamp > b.timestamp ? -1 : 0))
}

/** How many reports of a device are kept: as many as the largest page. Assumed. */
const most = 2000

/** Removes the reports of a device that are too old or too many. */
export function forgetRecords({ kept }: StoredDevice, oldest: number): void {
  kept.history = kept.history.filter(({ at }) => at === undefined || at >= oldest).slice(-most)
}
