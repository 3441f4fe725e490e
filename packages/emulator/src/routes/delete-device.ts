import { currentDevices, findDevice } from '../apps/current-devices.ts'
import { behindGate } from '../gate/behind-gate.ts'
import { badField, like } from '../http/bad-field.ts'
import { tellSubscribers } from '../subscriptions/tell-subscribers.ts'

export const rules = { cascade: like(/^(true|false)$/i) }

/**
 * `DELETE /iocm/app/dm/v1.4.0/devices/{deviceId}`: documented, with `cascade` (iot_06_0014,
 * 2022-02-24). Assumed: a gateway is deleted with the devices behind it, unless `cascade=false`; 100405 for
 * another value.
 */
export const deleteDevice = behindGate(({ call, platform, app, refuse }) => {
  const bad = badField(call.query, rules)
  if (bad) return refuse('100405', bad.note)
  const found = findDevice(app, call.params['deviceId'], platform.now())
  if (!found) return refuse('100403', 'the application has no such device')

  const { deviceId } = found
  const cascade = call.query.get('cascade')?.toLowerCase() !== 'false'
  const all = currentDevices(app, platform.now())
  const gone = all.filter((one) => one === found || (cascade && one.gatewayId === deviceId))
  app.devices = all.filter((one) => !gone.includes(one))
  for (const device of gone) tellSubscribers(platform, app, 'deviceDeleted', device)
  return { status: 204 }
})
