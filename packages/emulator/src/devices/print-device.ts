import type { Device, StoredDevice } from './device.ts'

/**
 * The device as an answer contains it. Documented: `imsi` only with `select=imsi` (iot_06_0060,
 * 2022-02-24).
 */
export function printDevice(
  device: StoredDevice,
  select: string | null,
): Device | Omit<Device, 'imsi'> {
  const { imsi, kept: _kept, ...rest } = device
  return select?.split(',').includes('imsi') ? { ...rest, imsi } : rest
}
