import type { ApiName } from '@northbound/auth/catalogue'
import { apiPaths } from '@northbound/auth/paths'
import type { Order } from '../calls/call-with-token.ts'

const device = 'a-device'
const command = { serviceId: 'Lamp', method: 'SWITCH', paras: { on: 1 } }
/** In front of the paths that the emulator does not have. */
const app = '/iocm/app'

/** Not the APIs of authentication, and not the SDKs, which ask no API. */
type CalledApi = Exclude<ApiName, 'any' | 'login' | 'refreshToken' | 'sdk'>

/**
 * A call of each API that the catalogue names, for the scenarios and for the examples in the docs. The paths that the
 * emulator does not have are from the constants of the vendor's Python SDK and the product guide (2024).
 */
const apiCalls: Readonly<Record<CalledApi, Order>> = {
  device: { path: apiPaths.device.replace(':deviceId', device) },
  deviceList: { path: `${apiPaths.devices}?pageNo=0` },
  deviceModify: {
    method: 'PUT',
    path: apiPaths.device.replace(':deviceId', device),
    body: { name: 'Lamp' },
  },
  deviceKey: {
    method: 'PUT',
    path: `${apiPaths.register}/${device}`,
    body: { nodeId: '866710012345678' },
  },
  history: {
    path: `${apiPaths.history}?deviceId=${device}&gatewayId=${device}&pageNo=0`,
  },
  capabilities: { path: `${apiPaths.capabilities}?deviceId=${device}` },
  register: {
    method: 'POST',
    path: apiPaths.register,
    body: { nodeId: '866710012345678', timeout: 0 },
  },
  command: {
    method: 'POST',
    path: apiPaths.commands,
    body: { deviceId: device, command },
  },
  commandCancelTask: {
    method: 'POST',
    path: `${app}/cmd/v1.4.0/deviceCommandCancelTasks`,
    body: { deviceId: device },
  },
  subscription: {
    method: 'POST',
    path: apiPaths.subscriptions,
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

/** A call that can yield a code of these APIs; for a code of every API, listing the devices. */
export function callFor(apis: readonly ApiName[]): Order {
  return apiCalls[apis.find(isCalled) ?? 'deviceList']
}

function isCalled(api: ApiName): api is CalledApi {
  return Object.hasOwn(apiCalls, api)
}
