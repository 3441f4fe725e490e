import { printCommand } from '../commands/device-command.ts'
import { moveCommand, settleCommands } from '../commands/move-command.ts'
import { behindGate } from '../gate/behind-gate.ts'
import { badField, time, whole } from '../http/bad-field.ts'
import { cutPage } from '../http/cut-page.ts'
import { readJson } from '../http/read-body.ts'
import { whyUnreadable } from '../http/why-unreadable.ts'

export const rules = { pageNo: whole(0), pageSize: whole(1, 1000), startTime: time, endTime: time }

/**
 * `GET /iocm/app/cmd/v1.4.0/deviceCommands`: the commands of an application. Documented
 * (iot_06_0054, 2022-02-24): page 0 of 1000 by default, 100022 for bad input. Assumed: the newest
 * first; the times are those of creation.
 */
export const commands = behindGate(({ call: { query }, platform, app, refuse }) => {
  const bad = badField(query, rules)
  if (bad) return refuse('100022', bad.note)
  settleCommands(platform)
  const { deviceId, startTime, endTime } = Object.fromEntries(query)
  const found = platform.commands
    .all()
    .filter(
      (one) =>
        one.appId === app.appId &&
        (!deviceId || one.deviceId === deviceId) &&
        (!startTime || one.creationTime >= startTime) &&
        (!endTime || one.creationTime <= endTime),
    )
    .toReversed()
  const { items, pageNo, pageSize, totalCount: totalSize } = cutPage(found, query, 1000)
  const pagination = { pageNo, pageSize, totalSize }
  return { status: 200, body: { pagination, data: items.map(printCommand) } }
})

/**
 * `PUT /iocm/app/cmd/v1.4.0/deviceCommands/{deviceCommandId}` with `{status: "CANCELED"}`.
 * Documented (iot_06_0055, 2022-02-24): only a PENDING command can be cancelled; 100434 and 100435
 * come with the status 200.
 */
export const cancelCommand = behindGate(({ call, platform, app, refuse }) => {
  const fields = readJson(call)
  if (!fields) return refuse('100022', whyUnreadable(call))
  if (fields['status'] !== 'CANCELED') return refuse('100022', 'status must be CANCELED')
  settleCommands(platform)
  const command = platform.commands.find(call.params['deviceCommandId'])
  if (command?.appId !== app.appId) {
    return refuse('100434', 'the application has no such command')
  }
  if (command.status !== 'PENDING') return refuse('100435', `the command is ${command.status}`)
  moveCommand(platform, command, 'CANCELED', platform.now())
  return { status: 200, body: printCommand(command) }
})
