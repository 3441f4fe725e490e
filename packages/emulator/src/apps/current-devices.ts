import type { App } from './app-registry.ts'
import { deviceFromSeed, type StoredDevice } from '../devices/device.ts'
import { seedDevices } from '../devices/seed-devices.ts'

const hour = 3_600_000

/**
 * The devices of an application as they are now. Documented: no data for 25 hours makes a device
 * ABNORMAL, 49 hours OFFLINE (iot_06_0061, 2022-02-24), and a registration that no device has used
 * within its `timeout` is deleted (iot_06_0010). Assumed: neither causes a notification.
 */
export function currentDevices(app: App, now: number): readonly StoredDevice[] {
  const known = devicesOfApp(app)
  if (known.some((device) => isForgotten(device, now))) {
    app.devices = known.filter((device) => !isForgotten(device, now))
  }
  for (const device of devicesOfApp(app)) {
    const status = statusAt(device, now)
    if (status !== device.deviceInfo.status) changeDevice(app, device, { info: { status } })
  }
  return devicesOfApp(app)
}

/** One device of an application, by its id. */
export function findDevice(app: App, deviceId: unknown, now: number): StoredDevice | undefined {
  return currentDevices(app, now).find((one) => one.deviceId === deviceId)
}

/** The devices of an application; loads the emulator's own seed at first use. */
function devicesOfApp(app: App): StoredDevice[] {
  return (app.devices ??= seedDevices.map(deviceFromSeed))
}

/** Replaces a device by a changed copy. */
export function changeDevice(
  app: App,
  device: StoredDevice,
  {
    info,
    kept,
    ...rest
  }: Partial<Omit<StoredDevice, 'deviceInfo' | 'kept'>> & {
    readonly info?: Partial<StoredDevice['deviceInfo']>
    readonly kept?: Partial<StoredDevice['kept']>
  },
): StoredDevice {
  const changed = {
    ...device,
    ...rest,
    deviceInfo: { ...device.deviceInfo, ...info },
    kept: { ...device.kept, ...kept },
  }
  app.devices = devicesOfApp(app).map((one) => (one === device ? changed : one))
  return changed
}

/** Whether the device was ever active. Assumed from captures of registrations: otherwise its statusDetail is NOT_ACTIVE. */
export function isActive({ deviceInfo: { status, statusDetail } }: StoredDevice): boolean {
  return status !== 'INACTIVE' && statusDetail !== 'NOT_ACTIVE'
}

function isForgotten(device: StoredDevice, now: number): boolean {
  const { expiresAt } = device.kept
  return expiresAt !== null && now >= expiresAt
}

function statusAt({ kept, deviceInfo }: StoredDevice, now: number) {
  const { status } = deviceInfo
  if (kept.heardAt === null || (status !== 'ONLINE' && status !== 'ABNORMAL')) return status
  const silent = now - kept.heardAt
  return silent >= 49 * hour ? 'OFFLINE' : silent >= 25 * hour ? 'ABNORMAL' : status
}
