import type { Api } from '../platform/call.ts'
import type { Route } from '../platform/platform.ts'
import { login } from './login.ts'

export interface Endpoint {
  readonly api: Api
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /**
   * Parts between slashes: as it stands, one of several (`v1.4.0|v1.3.0`, the newest first), or a
   * parameter (`:deviceId`). Of two endpoints that fit, the earlier one answers.
   */
  readonly path: string
  /** Left out for all but the login: their routes are in the later part. */
  readonly route?: Route
}

const security = '/iocm/app/sec/v1.1.0'
const allDevices = '/iocm/app/dm/v1.4.0|v1.3.0|v1.2.0|v1.1.0/devices'
const oneDevice = `${allDevices}/:deviceId`
const data = '/iocm/app/data'
const registration = '/iocm/app/reg/v1.1.0|v1.2.0|v2.0.0/deviceCredentials|devices'
const allCommands = '/iocm/app/cmd/v1.4.0/deviceCommands'
const oneCommand = `${allCommands}/:deviceCommandId`
const allSubscriptions = '/iocm/app/sub/v1.2.0/subscriptions'
const oneSubscription = `${allSubscriptions}/:subscriptionId`
const oldSubscribe = '/iocm/app/sub/v1.2.0|v1.1.0/subscribe'

/** Everything the emulator answers, in one table. */
export const endpoints: readonly Endpoint[] = [
  { api: 'login', method: 'POST', path: `${security}/login`, route: login },
  { api: 'refreshToken', method: 'POST', path: `${security}/refreshToken` },
  { api: 'logout', method: 'POST', path: `${security}/logout` },
  { api: 'devices', method: 'GET', path: allDevices },
  { api: 'device', method: 'GET', path: oneDevice },
  { api: 'modifyDevice', method: 'PUT', path: oneDevice },
  { api: 'deleteDevice', method: 'DELETE', path: oneDevice },
  {
    api: 'history',
    method: 'GET',
    path: `${data}/v1.2.0|v1.1.0/deviceDataHistory`,
  },
  {
    api: 'capabilities',
    method: 'GET',
    path: `${data}/v1.1.0/deviceCapabilities`,
  },
  { api: 'register', method: 'POST', path: registration },
  { api: 'activation', method: 'GET', path: `${registration}/:deviceId` },
  { api: 'createCommand', method: 'POST', path: allCommands },
  { api: 'commands', method: 'GET', path: allCommands },
  { api: 'cancelCommand', method: 'PUT', path: oneCommand },
  { api: 'subscribe', method: 'POST', path: allSubscriptions },
  { api: 'subscribe', method: 'POST', path: oldSubscribe },
  { api: 'subscriptions', method: 'GET', path: allSubscriptions },
  { api: 'subscription', method: 'GET', path: oneSubscription },
  { api: 'unsubscribe', method: 'DELETE', path: oneSubscription },
  { api: 'unsubscribeAll', method: 'DELETE', path: allSubscriptions },
]
