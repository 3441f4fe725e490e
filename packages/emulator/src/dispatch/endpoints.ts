import type { Api } from '../http/call.ts'
import type { Route } from '../platform/platform.ts'
import { activation } from '../routes/activation.ts'
import { capabilities } from '../routes/capabilities.ts'
import { cancelCommand, commands } from '../routes/commands.ts'
import { createCommand } from '../routes/create-command.ts'
import { deleteDevice } from '../routes/delete-device.ts'
import { device } from '../routes/device.ts'
import { devices } from '../routes/devices.ts'
import { history } from '../routes/history.ts'
import { login } from '../routes/login.ts'
import { logout } from '../routes/logout.ts'
import { modifyDevice } from '../routes/modify-device.ts'
import { refreshToken } from '../routes/refresh-token.ts'
import { register } from '../routes/register.ts'
import { subscribe } from '../routes/subscribe.ts'
import {
  subscription,
  subscriptions,
  unsubscribe,
  unsubscribeAll,
} from '../routes/subscriptions.ts'

export interface Endpoint {
  readonly api: Api
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /**
   * Parts between slashes: a literal, one of several (`v1.4.0|v1.3.0`, the newest first), or a
   * parameter (`:deviceId`). Of two matching endpoints the earlier one answers.
   */
  readonly path: string
  readonly route: Route
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

/** All endpoints of the emulator. */
export const endpoints: readonly Endpoint[] = [
  { api: 'login', method: 'POST', path: `${security}/login`, route: login },
  { api: 'refreshToken', method: 'POST', path: `${security}/refreshToken`, route: refreshToken },
  { api: 'logout', method: 'POST', path: `${security}/logout`, route: logout },
  { api: 'devices', method: 'GET', path: allDevices, route: devices },
  { api: 'device', method: 'GET', path: oneDevice, route: device },
  { api: 'modifyDevice', method: 'PUT', path: oneDevice, route: modifyDevice },
  { api: 'deleteDevice', method: 'DELETE', path: oneDevice, route: deleteDevice },
  {
    api: 'history',
    method: 'GET',
    path: `${data}/v1.2.0|v1.1.0/deviceDataHistory`,
    route: history,
  },
  {
    api: 'capabilities',
    method: 'GET',
    path: `${data}/v1.1.0/deviceCapabilities`,
    route: capabilities,
  },
  { api: 'register', method: 'POST', path: registration, route: register },
  { api: 'activation', method: 'GET', path: `${registration}/:deviceId`, route: activation },
  { api: 'createCommand', method: 'POST', path: allCommands, route: createCommand },
  { api: 'commands', method: 'GET', path: allCommands, route: commands },
  { api: 'cancelCommand', method: 'PUT', path: oneCommand, route: cancelCommand },
  { api: 'subscribe', method: 'POST', path: allSubscriptions, route: subscribe },
  { api: 'subscribe', method: 'POST', path: oldSubscribe, route: subscribe },
  { api: 'subscriptions', method: 'GET', path: allSubscriptions, route: subscriptions },
  { api: 'subscription', method: 'GET', path: oneSubscription, route: subscription },
  { api: 'unsubscribe', method: 'DELETE', path: oneSubscription, route: unsubscribe },
  { api: 'unsubscribeAll', method: 'DELETE', path: allSubscriptions, route: unsubscribeAll },
]
