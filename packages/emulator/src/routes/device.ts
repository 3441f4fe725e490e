import { findDevice } from '../apps/current-devices.ts'
import { printDevice } from '../devices/print-device.ts'
import { behindGate } from '../gate/behind-gate.ts'

/**
 * `GET /iocm/app/dm/v1.4.0/devices/{deviceId}`: one device. Documented (iot_06_0060, 2022-02-24).
 * Assumed: a device of another application is answered like one that does not exist.
 */
export const device = behindGate(({ call, platform, app, refuse }) => {
  const found = findDevice(app, call.params['deviceId'], platform.now())
  if (!found) return refuse('100403', 'the application has no such device')
  return { status: 200, body: printDevice(found, call.query.get('select')) }
})
