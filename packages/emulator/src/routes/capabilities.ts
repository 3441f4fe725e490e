import { currentDevices } from '../apps/current-devices.ts'
import { describeServices } from '../devices/describe-services.ts'
import { behindGate } from '../gate/behind-gate.ts'

/**
 * `GET /iocm/app/data/v1.1.0/deviceCapabilities`: what the services of devices can do. Documented
 * (iot_06_0064, 2022-02-24), with deviceId and gatewayId optional. Assumed: they are filters, so
 * without them all devices are listed, and an unknown one gives an empty list.
 */
export const capabilities = behindGate(({ call: { query }, platform, app }) => {
  const deviceId = query.get('deviceId')
  const gatewayId = query.get('gatewayId')
  const found = currentDevices(app, platform.now()).filter(
    (one) =>
      (!deviceId || one.deviceId === deviceId) && (!gatewayId || one.gatewayId === gatewayId),
  )
  return { status: 200, body: { deviceCapabilities: found.map(describeServices) } }
})
