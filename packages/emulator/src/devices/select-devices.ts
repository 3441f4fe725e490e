import type { Device, StoredDevice } from './device.ts'

/** The filters of the device list. An empty one counts as not set. */
export interface DeviceFilter {
  readonly gatewayId?: string | undefined
  readonly nodeType?: string | undefined
  readonly deviceType?: string | undefined
  readonly location?: string | undefined
  readonly name?: string | undefined
  readonly status?: string | undefined
  /** `yyyyMMdd'T'HHmmss'Z'`: such times sort as strings. */
  readonly startTime?: string | undefined
  readonly endTime?: string | undefined
}

/**
 * The devices that match every filter, by time of creation.
 *
 * The filters are documented (iot_06_0061, 2022-02-24). Assumed: they compare whole values, the time
 * span includes both ends, and a gateway is among the devices of its own gatewayId.
 */
export function selectDevices(
  devices: readonly StoredDevice[],
  filter: DeviceFilter,
  sort: 'ASC' | 'DESC',
): StoredDevice[] {
  const direction = sort === 'ASC' ? 1 : -1
  return devices
    .filter((device) => passes(device, filter))
    .toSorted((a, b) => direction * compare(a.createTime, b.createTime))
}

function passes(device: Device, filter: DeviceFilter): boolean {
  const { deviceInfo: info } = device
  return (
    equals(filter.gatewayId, device.gatewayId) &&
    equals(filter.nodeType, device.nodeType) &&
    equals(filter.deviceType, info.deviceType) &&
    equals(filter.location, info.location) &&
    equals(filter.name, info.name) &&
    equals(filter.status, info.status) &&
    (!filter.startTime || device.createTime >= filter.startTime) &&
    (!filter.endTime || device.createTime <= filter.endTime)
  )
}

function equals(wanted: string | undefined, found: string | null): boolean {
  return !wanted || wanted === found
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
