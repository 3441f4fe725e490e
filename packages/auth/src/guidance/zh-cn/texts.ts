import type { GuidanceTexts } from '../guidance-texts.ts'
import { accessCodes } from './codes-access.ts'
import { accountCodes } from './codes-account.ts'
import { commandCodes } from './codes-command.ts'
import { deviceCodes } from './codes-device.ts'
import { groupAndTaskCodes } from './codes-groups-and-tasks.ts'
import { inputCodes } from './codes-input.ts'
import { platformFaultCodes } from './codes-platform-fault.ts'
import { registerCodes } from './codes-register.ts'
import { sdkCodes } from './codes-sdk.ts'
import { subscriptionCodes } from './codes-subscription.ts'
import { first } from './first-texts.ts'
import { kindsOfSharing } from './kinds-of-sharing.ts'
import { kindsOfTransport } from './kinds-of-transport.ts'
import { proxyProblems } from './proxy-problems.ts'

/** All guidance in Simplified Chinese. */
export const zhCn: GuidanceTexts = {
  ...first,
  kinds: { ...first.kinds, ...kindsOfTransport, ...kindsOfSharing },
  codes: {
    ...accountCodes,
    ...accessCodes,
    ...inputCodes,
    ...platformFaultCodes,
    ...registerCodes,
    ...deviceCodes,
    ...commandCodes,
    ...subscriptionCodes,
    ...groupAndTaskCodes,
    ...sdkCodes,
  },
  proxyProblems,
}
