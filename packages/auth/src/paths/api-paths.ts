// Generated from packages/emulator/openapi.json by `npm run openapi`.

/**
 * The paths of the platform's API with the versions of 2022, by operation. A parameter is written as in a route of a proxy:
 * `:deviceId`.
 *
 * @example
 * ```ts
 * import { createClient } from '@northbound/auth'
 * import { apiPaths } from '@northbound/auth/paths'
 *
 * const platform = createClient({ url: 'https://server:8743', appId: 'my-app', secret: 'my-secret' })
 * const page = await platform.get(apiPaths.devices, { searchParams: { pageNo: 0 } }).json()
 * const device = await platform.get(apiPaths.device.replace(':deviceId', 'a-device')).json()
 * ```
 */
export const apiPaths = {
  login: '/iocm/app/sec/v1.1.0/login',
  refreshToken: '/iocm/app/sec/v1.1.0/refreshToken',
  logout: '/iocm/app/sec/v1.1.0/logout',
  devices: '/iocm/app/dm/v1.4.0/devices',
  device: '/iocm/app/dm/v1.4.0/devices/:deviceId',
  history: '/iocm/app/data/v1.2.0/deviceDataHistory',
  capabilities: '/iocm/app/data/v1.1.0/deviceCapabilities',
  register: '/iocm/app/reg/v1.1.0/deviceCredentials',
  activation: '/iocm/app/reg/v1.1.0/deviceCredentials/:deviceId',
  commands: '/iocm/app/cmd/v1.4.0/deviceCommands',
  cancelCommand: '/iocm/app/cmd/v1.4.0/deviceCommands/:deviceCommandId',
  subscriptions: '/iocm/app/sub/v1.2.0/subscriptions',
  subscription: '/iocm/app/sub/v1.2.0/subscriptions/:subscriptionId',
} as const
