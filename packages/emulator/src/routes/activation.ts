import { findDevice, isActive } from '../apps/current-devices.ts'
import { behindGate } from '../gate/behind-gate.ts'

/**
 * `GET /iocm/app/reg/v1.1.0/deviceCredentials/{deviceId}`: whether a registered device has been
 * active. Documented: `{deviceId, activated, name}`. Assumed: 100403 for an unknown device.
 */
export const activation = behindGate(({ call, platform, app, refuse }) => {
  const found = findDevice(app, call.params['deviceId'], platform.now())
  if (!found) return refuse('100403', 'the application has no such device, or its time was up')
  const { deviceId, deviceInfo } = found
  return { status: 200, body: { deviceId, activated: isActive(found), name: deviceInfo.name } }
})
