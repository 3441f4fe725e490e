/**
 * Documented: Pending, Sent, Delivered, Success, Failed, Timeout, Expired, Canceled (iot_faq_00056).
 * Observed on the wire: upper case, SUCCESSFUL, CANCELED.
 */
export type CommandStatus =
  | 'PENDING'
  | 'SENT'
  | 'DELIVERED'
  | 'SUCCESSFUL'
  | 'FAILED'
  | 'TIMEOUT'
  | 'EXPIRED'
  | 'CANCELED'

/** A command to a device as the platform prints it (iot_06_0053, 2022-02-24). */
export interface DeviceCommand {
  readonly commandId: string
  /** Whose device it is. */
  readonly appId: string
  readonly deviceId: string
  readonly command: {
    readonly serviceId: string
    readonly method: string
    readonly paras: Readonly<Record<string, unknown>> | null
  }
  readonly callbackUrl?: string
  /** In seconds; 0 for at once or not at all. */
  readonly expireTime: number
  readonly status: CommandStatus
  /** What the device answered. */
  readonly result?: {
    readonly resultCode: CommandStatus
    readonly resultDetail: Readonly<Record<string, unknown>> | null
  }
  /** `yyyyMMdd'T'HHmmss'Z'`, as the other times. */
  readonly creationTime: string
  readonly executeTime?: string
  readonly platformIssuedTime?: string
  readonly deliveredTime?: string
  readonly issuedTimes: number
  readonly maxRetransmit?: number
}

/** A command as the emulator holds it; in ms since 1970 what it counts with. */
export type StoredCommand = { -readonly [Key in keyof DeviceCommand]: DeviceCommand[Key] } & {
  readonly createdAt: number
  sentAt: number | null
}

/** As in captures; `result` is not in them. */
const order = [
  'commandId',
  'appId',
  'deviceId',
  'command',
  'callbackUrl',
  'expireTime',
  'status',
  'result',
  'creationTime',
  'executeTime',
  'platformIssuedTime',
  'deliveredTime',
  'issuedTimes',
  'maxRetransmit',
] as const satisfies (keyof DeviceCommand)[]

/** A copy without the fields that are not set. Observed: the platform leaves those out. */
export function printCommand(command: StoredCommand): DeviceCommand {
  const set = order.filter((name) => command[name] !== undefined)
  const printed = Object.fromEntries(set.map((name) => [name, command[name]]))
  return structuredClone(printed) as unknown as DeviceCommand
}
