import type { App } from '../apps/app-registry.ts'
import { changeDevice, isActive } from '../apps/current-devices.ts'
import { printTime } from '../clock/print-time.ts'
import { sendNext } from '../commands/move-command.ts'
import type { StoredDevice } from '../devices/device.ts'
import type { Platform } from '../platform/platform.ts'
import { tellSubscribers } from '../subscriptions/tell-subscribers.ts'

/** Sets a device online, because every device event implies a connection. */
export function wake(platform: Platform, app: App, device: StoredDevice): StoredDevice {
  const { now } = platform
  const wasActive = isActive(device)
  const wasOnline = device.deviceInfo.status === 'ONLINE'
  const awake = changeDevice(app, device, {
    lastModifiedTime: printTime(now()),
    info: { status: 'ONLINE', ...(!wasActive && { statusDetail: 'NONE' }) },
    kept: { heardAt: now(), expiresAt: null },
  })
  if (!wasActive) tellSubscribers(platform, app, 'bindDevice', awake)
  if (!wasOnline) tellSubscribers(platform, app, 'deviceInfoChanged', awake)
  sendNext(platform, { appId: app.appId, deviceId: awake.deviceId }, now())
  return awake
}
