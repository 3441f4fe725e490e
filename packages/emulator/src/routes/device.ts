import { printDevice } from '../devices/print-device.ts'
import { openGate } from '../gate/open-gate.ts'
import { answerError } from '../http/answer-error.ts'
import type { Route } from '../platform/platform.ts'

/**
 * `GET /iocm/app/dm/v1.4.0/devices/{deviceId}`: one device. Documented (iot_06_0060, 2022-02-24).
 * Assumed: the device of another application is answered as one that does not exist.
 */
export const device: Route = (call, platform) => {
  const passage = openGate(call, platform)
  if ('refused' in passage) return passage.refused

  const wanted = call.params['deviceId']
  const found = passage.app.devices.find((one) => one.deviceId === wanted)
  if (!found) {
    return answerError(platform.behaviour, '100403', { note: 'the application has no such device' })
  }
  return { status: 200, body: printDevice(found, call.query.get('select')) }
}
