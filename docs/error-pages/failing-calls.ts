/** A call that can yield a code. */
export interface FailingCall {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly body?: object
}

const app = '/iocm/app'
const device = 'a-device'

/** For each API that the catalogue names; those that the emulator does not have are where the vendor's Python SDK calls them. */
const calls: Readonly<Record<string, FailingCall>> = {
  device: { method: 'GET', path: `${app}/dm/v1.4.0/devices/${device}` },
  deviceList: { method: 'GET', path: `${app}/dm/v1.4.0/devices?pageNo=0` },
  deviceModify: {
    method: 'PUT',
    path: `${app}/dm/v1.4.0/devices/${device}`,
    body: { name: 'Lamp' },
  },
  deviceKey: {
    method: 'PUT',
    path: `${app}/reg/v1.1.0/deviceCredentials/${device}`,
    body: { nodeId: '863703030000777' },
  },
  history: {
    method: 'GET',
    path: `${app}/data/v1.2.0/deviceDataHistory?deviceId=${device}&pageNo=0`,
  },
  capabilities: { method: 'GET', path: `${app}/data/v1.1.0/deviceCapabilities` },
  register: {
    method: 'POST',
    path: `${app}/reg/v1.1.0/deviceCredentials`,
    body: { nodeId: '863703030000777' },
  },
  command: {
    method: 'POST',
    path: `${app}/cmd/v1.4.0/deviceCommands`,
    body: { deviceId: device, command: { serviceId: 'Brightness', method: 'SWITCH' } },
  },
  commandCancelTask: {
    method: 'POST',
    path: `${app}/cmd/v1.4.0/deviceCommandCancelTasks`,
    body: { deviceId: device },
  },
  subscription: {
    method: 'POST',
    path: `${app}/sub/v1.2.0/subscriptions`,
    body: { notifyType: 'deviceAdded', callbackUrl: 'https://my-app.test:443/notify' },
  },
  'subscription-v3': {
    method: 'POST',
    path: `${app}/sub/v3.0.0/subscriptions`,
    body: { notifyType: 'deviceAdded', callbackUrl: 'https://my-app.test:443/notify' },
  },
  shadow: {
    method: 'PUT',
    path: `${app}/shadow/v1.5.0/devices/${device}`,
    body: { serviceDesireds: [{ serviceId: 'Brightness', desired: { on: 1 } }] },
  },
  group: { method: 'POST', path: `${app}/devgroup/v1.3.0/devGroups`, body: { name: 'lamps' } },
  batchTask: {
    method: 'POST',
    path: `${app}/batchtask/v1.1.0/tasks`,
    body: { taskName: 'lamps-on', taskType: 'DeviceCmd', timeout: 60 },
  },
  upgrade: { method: 'GET', path: '/iodm/northbound/v1.5.0/category?pageNo=0' },
}

/** The call for a code of these APIs; any of them if there is no preference. */
export function failingCall(apis: readonly string[]): FailingCall {
  const known = apis.find((api) => Object.hasOwn(calls, api)) ?? 'deviceList'
  return calls[known]!
}
