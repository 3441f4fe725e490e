import type { GuidanceTexts } from '../guidance-texts.ts'
import { accessCodes } from './codes-access.ts'
import { accountCodes } from './codes-account.ts'
import { commandCodes } from './codes-command.ts'
import { credentials } from './credentials.ts'
import { deviceCodes } from './codes-device.ts'
import { groupAndTaskCodes } from './codes-groups-and-tasks.ts'
import { inputCodes } from './codes-input.ts'
import { platformFaultCodes } from './codes-platform-fault.ts'
import { registerCodes } from './codes-register.ts'
import { sdkCodes } from './codes-sdk.ts'
import { subscriptionCodes } from './codes-subscription.ts'
import { kindsOfAnswers } from './kinds-of-answers.ts'
import { kindsOfSharing } from './kinds-of-sharing.ts'
import { kindsOfTransport } from './kinds-of-transport.ts'
import { proxyProblems } from './proxy-problems.ts'

/** All guidance in English. */
export const en: GuidanceTexts = {
  kinds: { ...kindsOfAnswers, ...kindsOfTransport, ...kindsOfSharing },
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
  retryAdvice: {
    never: 'No. The same call will fail the same way.',
    'after-change':
      'Not as it is: the same call will fail again. Change what is at fault, then call once.',
    later:
      'Yes, later. Wait a little longer before each attempt, add some randomness, and stop after a few.',
  },
  retryAfter: (seconds) =>
    `Yes, after ${seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`}: the answer asks for that pause.`,
  credentials,
}
