import type { Api } from '../platform/call.ts'
import type { Route } from '../platform/platform.ts'
import { device } from './device.ts'
import { devices } from './devices.ts'
import { login } from './login.ts'
import { logout } from './logout.ts'
import { refreshToken } from './refresh-token.ts'

export interface Endpoint {
  readonly api: Api
  readonly method: 'GET' | 'POST'
  /**
   * Parts between slashes: as it stands, one of several (`v1.4.0|v1.3.0`, the newest first), or a
   * parameter (`:deviceId`). Of two endpoints that fit, the earlier one answers.
   */
  readonly path: string
  readonly route: Route
}

const security = '/iocm/app/sec/v1.1.0'
const deviceManagement = '/iocm/app/dm/v1.4.0|v1.3.0|v1.2.0|v1.1.0'

/** Everything the emulator answers, in one table. */
export const endpoints: readonly Endpoint[] = [
  { api: 'login', method: 'POST', path: `${security}/login`, route: login },
  { api: 'refreshToken', method: 'POST', path: `${security}/refreshToken`, route: refreshToken },
  { api: 'logout', method: 'POST', path: `${security}/logout`, route: logout },
  { api: 'devices', method: 'GET', path: `${deviceManagement}/devices`, route: devices },
  { api: 'device', method: 'GET', path: `${deviceManagement}/devices/:deviceId`, route: device },
]
