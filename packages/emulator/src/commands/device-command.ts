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
  /** The owner of the device. */
  readonly appId: string
  readonly deviceId: string
  readonly command: {
    readonly serviceId: string
    readonly method: string
    readonly paras: Readonly<Record<string, unknown>> | null
  }
  readonly callbackUrl?: string
  /** In seconds; 0 means at once or not at all. */
  readonly expireTime: number
  readonly status: CommandStatus
  /** The answer of the device. */
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

/** A command as the emulator holds it, with additional times in ms since 1970. */
export type StoredCommand = { -readonly [Key in keyof DeviceCommand]: DeviceCommand[Key] } & {
  readonly createdAt: number
  sentAt: number | null
}

/** The order of the fields in captures, which have no `result`. */
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

/** A copy without unset fields. Observed: the platform leaves those out. */
export function printCommand(command: StoredCommand): DeviceCommand {
  const set = order.filter((name) => command[name] !== undefined)
  const printed = Object.fromEntries(set.map((name) => [name, command[name]]))
  return structuredClone(printed) as unknown as DeviceCommand
}
