import { printTime } from '../clock/print-time.ts'
import { printCommand, type StoredCommand } from '../commands/device-command.ts'
import { moveCommand, sendNext, settleCommands } from '../commands/move-command.ts'
import { findDevice } from '../apps/current-devices.ts'
import { type Business, behindGate } from '../gate/behind-gate.ts'
import { badField, numberOr, object, objectOf, text, whole } from '../http/bad-field.ts'
import { readJson } from '../http/read-body.ts'
import { whyUnreadable } from '../http/why-unreadable.ts'
import { whyNotCallback } from '../subscriptions/why-not-callback.ts'

export const rules = {
  deviceId: text(64),
  command: object,
  expireTime: whole(0),
  maxRetransmit: whole(0, 3),
}
export const commandRules = { serviceId: text(64), method: text(128), paras: objectOf(65_536) }
const twoDays = 172_800
const week = 7 * 24 * 3_600_000
/** Documented: how many commands may wait for a device (100223). */
const most = 20

/**
 * `POST /iocm/app/cmd/v1.4.0/deviceCommands`: a command to a device. Documented (iot_06_0053,
 * 2022-02-24): fields, answer, codes, some of them with the status 200. Observed: 201 says SENT
 * when the device is online, with `issuedTimes` 0.
 *
 * Assumed: the order of the checks, 100022 for bad input, 100418 for an unknown device.
 */
export const createCommand = behindGate((business) => {
  const { call, platform, app, refuse } = business
  const fields = readJson(call)
  if (!fields) return refuse('100022', whyUnreadable(call))
  const command = fields['command'] as StoredCommand['command']
  const bad =
    badField(fields, rules, ['deviceId', 'command']) ??
    badField({ ...command }, commandRules, ['serviceId', 'method'])
  if (bad) return refuse('100022', bad.note)
  const { callbackUrl } = fields
  const problem = callbackUrl ? whyCallbackRefused(business, callbackUrl) : undefined
  if (problem) return refuse('100222', problem.note, problem.status)

  settleCommands(platform)
  const now = platform.now()
  const device = findDevice(app, fields['deviceId'], now)
  if (!device) return refuse('100418', 'the application has no such device', 200)
  const { serviceId, method, paras } = command
  const services = device.services.map((one) => one.serviceId)
  if (!services.includes(serviceId)) {
    const note = `the device has the services ${services.join(', ') || '(none)'}`
    return refuse('100431', note)
  }
  const { status } = device.deviceInfo
  const { heardAt } = device.kept
  if (status === 'OFFLINE' && heardAt !== null && now - heardAt > week) {
    return refuse('100612', 'the device has been silent for more than 7 days')
  }
  const expireTime = numberOr(twoDays, fields['expireTime'])
  if (expireTime === 0 && status !== 'ONLINE') {
    return refuse('100428', 'expireTime 0 means at once, and the device is not online')
  }
  const own = platform.commands.all().filter((one) => one.deviceId === device.deviceId)
  if (own.filter((one) => one.appId === app.appId && one.status === 'PENDING').length >= most) {
    return refuse('100223', `${most} commands are waiting for the device`)
  }

  const stored: StoredCommand = {
    commandId: platform.newId(),
    appId: app.appId,
    deviceId: device.deviceId,
    command: { serviceId, method, paras: paras ?? null },
    ...(callbackUrl ? { callbackUrl: String(callbackUrl) } : {}),
    expireTime,
    status: 'PENDING',
    creationTime: printTime(now),
    issuedTimes: 0,
    ...(fields['maxRetransmit'] ? { maxRetransmit: Number(fields['maxRetransmit']) } : {}),
    createdAt: now,
    sentAt: null,
  }
  platform.commands.add(stored)
  if (expireTime === 0) moveCommand(platform, stored, 'SENT', now)
  else if (status === 'ONLINE') sendNext(platform, stored, now)
  return { status: 201, body: printCommand(stored) }
})

function whyCallbackRefused({ app, platform }: Business, callbackUrl: unknown) {
  const note = whyNotCallback(callbackUrl)
  if (note || platform.behaviour.commandCallback === 'any') return note ? { note } : undefined
  const hostOf = (url: unknown) => String(url).split('/')[2]?.toLowerCase()
  const hosts = platform.subscriptions.of(app.appId).map((one) => hostOf(one.callbackUrl))
  if (hosts.includes(hostOf(callbackUrl))) return undefined
  return { status: 403, note: 'no subscription has the host and port of this callbackUrl' }
}
