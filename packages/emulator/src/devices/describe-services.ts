import type { StoredDevice } from './device.ts'

const limits = { min: '0', max: '0', step: 0, maxLength: 0, unit: null, enumList: null }

/**
 * The capabilities of a device's services. Documented: the fields (iot_06_0064, iot_06_2075, 2022-02-24).
 * Assumed: the emulator has no product models, so it derives properties from the current data.
 */
export function describeServices({ deviceId, services, kept }: StoredDevice) {
  const serviceCapabilities = services.map(({ serviceId, serviceType, data }) => ({
    serviceId,
    serviceType,
    option: 'Mandatory',
    description: serviceType,
    commands: kept.commands
      .filter((one) => one.serviceId === serviceId)
      .map(({ method, paras }) => ({
        commandName: method,
        paras: paras.map((paraName) => ({
          paraName,
          dataType: 'string',
          required: true,
          ...limits,
        })),
        responses: [],
      })),
    properties: Object.entries(data).map(([propertyName, value]) => ({
      propertyName,
      dataType: typeOf(value),
      required: true,
      ...limits,
      method: 'RE',
    })),
  }))
  return { deviceId, serviceCapabilities }
}

function typeOf(value: unknown): string {
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'decimal'
  return typeof value === 'object' ? 'jsonObject' : 'string'
}
