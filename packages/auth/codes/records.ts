import { accessCodes } from './access.ts'
import { accountCodes } from './account.ts'
import type { CodeRecord } from './code-record.ts'
import { commandCodes } from './command.ts'
import { deviceCodes } from './device.ts'
import { groupAndTaskCodes } from './groups-and-tasks.ts'
import { inputCodes } from './input.ts'
import { platformFaultCodes } from './platform-fault.ts'
import { registerCodes } from './register.ts'
import { sdkCodes } from './sdk.ts'
import { subscriptionCodes } from './subscription.ts'

/** The day on which all sources were read, `yyyy-mm-dd`. */
export const readOn = '2026-11-22'

/** Every known code, in the order of the catalogue. Of the codes of a kind, the first is the most frequent one. */
export const records: readonly CodeRecord[] = [
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
]
