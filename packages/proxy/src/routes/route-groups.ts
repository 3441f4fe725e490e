/**
 * Predefined routes, grouped by permission (Huawei northbound API reference, version 2.x, paths of 2022). Spread them:
 * `routes: [...routeGroups.devicesReadOnly]`. No group includes the authentication paths.
 *
 * @example
 * ```ts
 * import { createTokenSource } from '@northbound/auth'
 * import { createProxy, routeGroups } from '@northbound/proxy'
 *
 * const tokens = createTokenSource({ url: 'https://server:8743', appId: 'my-app', secret: 'my-secret' })
 * const routes = [...routeGroups.devicesReadOnly, ...routeGroups.commands]
 * const proxy = createProxy({ tokens, origins: ['http://localhost:5173'], routes })
 * ```
 */
export const routeGroups = {
  /** Read devices, their history and their capabilities. */
  devicesReadOnly: [
    'GET /iocm/app/dm/v1.4.0/devices',
    'GET /iocm/app/dm/v1.4.0/devices/:deviceId',
    'GET /iocm/app/data/v1.2.0/deviceDataHistory',
    'GET /iocm/app/data/v1.1.0/deviceCapabilities',
    'GET /iocm/app/reg/v1.1.0/deviceCredentials/:deviceId',
  ],
  /** Read, register, change and delete devices. */
  devices: [
    'GET|PUT|DELETE /iocm/app/dm/v1.4.0/devices/:deviceId',
    'GET /iocm/app/dm/v1.4.0/devices',
    'GET /iocm/app/data/v1.2.0/deviceDataHistory',
    'GET /iocm/app/data/v1.1.0/deviceCapabilities',
    'POST /iocm/app/reg/v1.1.0/deviceCredentials',
    'GET /iocm/app/reg/v1.1.0/deviceCredentials/:deviceId',
  ],
  /** Send, read and cancel commands to devices. */
  commands: [
    'GET|POST /iocm/app/cmd/v1.4.0/deviceCommands',
    'PUT /iocm/app/cmd/v1.4.0/deviceCommands/:deviceCommandId',
    'GET|POST /iocm/app/cmd/v1.4.0/deviceCommandCancelTasks',
  ],
  /** Subscribe to notifications. The page chooses the callback URL, so allow this only to trusted callers. */
  subscriptions: [
    'GET|POST|DELETE /iocm/app/sub/v1.2.0/subscriptions',
    'GET|DELETE /iocm/app/sub/v1.2.0/subscriptions/:subscriptionId',
  ],
} as const
