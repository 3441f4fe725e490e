import type { Behaviour } from '../behaviour/behaviour.ts'
import { notify } from '../deliveries/notify.ts'
import type { Sender } from '../deliveries/sender.ts'
import { printTime } from '../clock/print-time.ts'
import type { CommandBook } from './command-book.ts'
import type { CommandStatus, StoredCommand } from './device-command.ts'

/** Documented: the statuses that the callback of a command is notified of (iot_06_0041, 2022-02-24). */
const notified: readonly CommandStatus[] = ['SENT', 'DELIVERED', 'SUCCESSFUL', 'FAILED', 'TIMEOUT']

/** The parts of a platform that commands need. */
interface Commanding extends Sender {
  readonly behaviour: Behaviour
  readonly commands: CommandBook
}

/** Changes the status of a command, and notifies its callback. */
export function moveCommand(
  platform: Commanding,
  command: StoredCommand,
  status: CommandStatus,
  at: number,
  resultDetail: Readonly<Record<string, unknown>> | null = null,
): void {
  const time = printTime(at)
  command.status = status
  if (status === 'SENT') {
    command.sentAt = at
    command.platformIssuedTime = time
  }
  if (status === 'DELIVERED') command.deliveredTime = time
  if (status === 'SUCCESSFUL' || status === 'FAILED') {
    command.executeTime = time
    command.result = { resultCode: status, resultDetail }
  }
  const { deviceId, commandId, callbackUrl } = command
  if (!callbackUrl || !notified.includes(status)) return
  const result = { resultCode: status, resultDetail }
  const body = { deviceId, commandId, result }
  notify(platform, { notifyType: 'commandStatus', callbackUrl, body })
}

/**
 * Sends the oldest waiting command of a device, if no other is unacknowledged. Documented: cached
 * commands are sent one after the other, each when the one before was acknowledged (iot_06_0053).
 */
export function sendNext(
  platform: Commanding,
  { appId, deviceId }: Pick<StoredCommand, 'appId' | 'deviceId'>,
  at: number,
): void {
  const own = platform.commands
    .all()
    .filter((one) => one.appId === appId && one.deviceId === deviceId)
  if (own.some(({ status }) => status === 'SENT')) return
  const next = own.find((one) => one.status === 'PENDING' && at < expiryOf(one))
  if (next) moveCommand(platform, next, 'SENT', at)
}

/**
 * Updates the commands whose time is over. Documented: a command that waited for its
 * `expireTime` is EXPIRED, one that was not acknowledged TIMEOUT (iot_faq_00056).
 */
export function settleCommands(platform: Commanding): void {
  const { behaviour, commands } = platform
  const now = platform.now()
  const patience = behaviour.commandAcknowledgeTime * 1000
  const isLate = ({ status, sentAt }: StoredCommand) =>
    status === 'SENT' && now >= (sentAt ?? 0) + patience
  for (let late = commands.all().find(isLate); late; late = commands.all().find(isLate)) {
    const at = (late.sentAt ?? 0) + patience
    moveCommand(platform, late, 'TIMEOUT', at)
    sendNext(platform, late, at)
  }
  for (const command of commands.all()) {
    const over = expiryOf(command)
    if (command.status === 'PENDING' && now >= over) moveCommand(platform, command, 'EXPIRED', over)
  }
}

function expiryOf({ createdAt, expireTime }: StoredCommand): number {
  return createdAt + expireTime * 1000
}
