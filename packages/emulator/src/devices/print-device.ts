import type { Device } from './device.ts'

/**
 * The device as an answer carries it. Documented: `imsi` only with `select=imsi` (iot_06_0060,
 * 2022-02-24).
 */
export function printDevice(device: Device, select: string | null): Device | Omit<Device, 'imsi'> {
  const { imsi, ...rest } = device
  return select?.split(',').includes('imsi') ? { ...rest, imsi } : rest
}
