import { settleCommands } from '../commands/move-command.ts'
import { sendDue } from '../deliveries/push.ts'
import { answerFault } from '../faults/answer-fault.ts'
import { sendStruck } from '../faults/send-struck.ts'
import { takeStrike } from '../faults/take-strike.ts'
import { activation } from '../routes/activation.ts'
import { capabilities } from '../routes/capabilities.ts'
import { cancelCommand, commands } from '../routes/commands.ts'
import { createCommand } from '../routes/create-command.ts'
import { deleteDevice } from '../routes/delete-device.ts'
import { device } from '../routes/device.ts'
import { devices } from '../routes/devices.ts'
import { history } from '../routes/history.ts'
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
import type { LaterApi } from './call.ts'
import type { Route } from './platform.ts'

const routes: Readonly<Record<LaterApi, Route>> = {
  activation,
  cancelCommand,
  capabilities,
  commands,
  createCommand,
  deleteDevice,
  device,
  devices,
  history,
  logout,
  modifyDevice,
  refreshToken,
  register,
  subscribe,
  subscription,
  subscriptions,
  unsubscribe,
  unsubscribeAll,
}

/**
 * What a page that only logs in never needs: every other API, and what faults and time do. It is
 * loaded with the first request that needs it, so that a page can begin without it.
 */
export const laterPart = { routes, takeStrike, answerFault, sendStruck, settleCommands, sendDue }

export type LaterPart = typeof laterPart
