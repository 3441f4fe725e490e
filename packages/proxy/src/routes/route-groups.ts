import { apiPaths } from '@northbound/auth/paths'

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
    `GET ${apiPaths.devices}`,
    `GET ${apiPaths.device}`,
    `GET ${apiPaths.history}`,
    `GET ${apiPaths.capabilities}`,
    `GET ${apiPaths.activation}`,
  ],
  /** Read, register, change and delete devices. */
  devices: [
    `GET|PUT|DELETE ${apiPaths.device}`,
    `GET ${apiPaths.devices}`,
    `GET ${apiPaths.history}`,
    `GET ${apiPaths.capabilities}`,
    `POST ${apiPaths.register}`,
    `GET ${apiPaths.activation}`,
  ],
  /** Send, read and cancel commands to devices. */
  commands: [
    `GET|POST ${apiPaths.commands}`,
    `PUT ${apiPaths.cancelCommand}`,
    // The emulator does not have it. The path is from the constants of the vendor's Python SDK.
    'GET|POST /iocm/app/cmd/v1.4.0/deviceCommandCancelTasks',
  ],
  /** Subscribe to notifications. The page chooses the callback URL, so allow this only to trusted callers. */
  subscriptions: [
    `GET|POST|DELETE ${apiPaths.subscriptions}`,
    `GET|DELETE ${apiPaths.subscription}`,
  ],
} as const
