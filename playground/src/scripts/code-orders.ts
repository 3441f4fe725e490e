import type { Order } from '../calls/call-with-token.ts'

const device = '00000000-0000-0000-0000-000000000000'
const command = { serviceId: 'Lamp', method: 'SWITCH', paras: { on: 1 } }
const app = '/iocm/app'

/**
 * A fitting call for each API that the catalogue names. Those that the emulator does not have go to where they are
 * by the constants of the vendor's Python SDK and the product guide (2024).
 */
const orders: Readonly<Record<string, Order>> = {
  device: { path: `${app}/dm/v1.4.0/devices/${device}` },
  deviceList: { path: `${app}/dm/v1.4.0/devices?pageNo=0` },
  deviceModify: {
    method: 'PUT',
    path: `${app}/dm/v1.4.0/devices/${device}`,
    body: { name: 'Lamp' },
  },
  deviceKey: {
    method: 'PUT',
    path: `${app}/reg/v1.1.0/deviceCredentials/${device}`,
    body: { nodeId: '866710012345678' },
  },
  history: {
    path: `${app}/data/v1.2.0/deviceDataHistory?deviceId=${device}&gatewayId=${device}&pageNo=0`,
  },
  capabilities: { path: `${app}/data/v1.1.0/deviceCapabilities?deviceId=${device}` },
  register: {
    method: 'POST',
    path: `${app}/reg/v1.1.0/deviceCredentials`,
    body: { nodeId: '866710012345678', timeout: 0 },
  },
  command: {
    method: 'POST',
    path: `${app}/cmd/v1.4.0/deviceCommands`,
    body: { deviceId: device, command },
  },
  commandCancelTask: {
    method: 'POST',
    path: `${app}/cmd/v1.4.0/deviceCommandCancelTasks`,
    body: { deviceId: device },
  },
  subscription: {
    method: 'POST',
    path: `${app}/sub/v1.2.0/subscriptions`,
    body: { notifyType: 'deviceDataChanged', callbackUrl: 'https://my-app.test:8443/notify' },
  },
  'subscription-v3': {
    method: 'POST',
    path: `${app}/sub/v3.0.0/subscriptions`,
    body: { notifyType: 'deviceDataChanged', callbackUrl: 'https://my-app.test:8443/notify' },
  },
  shadow: {
    method: 'PUT',
    path: `${app}/shadow/v1.5.0/devices/${device}`,
    body: { serviceDesireds: [{ serviceId: 'Lamp', desired: { on: 1 } }] },
  },
  group: {
    method: 'POST',
    path: `${app}/devgroup/v1.3.0/devGroups`,
    body: { name: 'lamps', maxDevNum: 100, deviceIds: [] },
  },
  batchTask: {
    method: 'POST',
    path: `${app}/batchtask/v1.1.0/tasks`,
    body: { taskName: 'lamps-on', taskType: 'DeviceCmd', timeout: 60, tags: [], param: {} },
  },
  upgrade: { path: '/iodm/northbound/v1.5.0/category?pageNo=0' },
}

/** The call that yields a code; for a business API that is not in the table, listing the devices. */
export function orderFor(apis: readonly string[]): Order {
  const known = apis.find((api) => Object.hasOwn(orders, api))
  return orders[known ?? 'deviceList']!
}
