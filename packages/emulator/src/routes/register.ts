import { printTime } from '../clock/print-time.ts'
import { currentDevices, isActive } from '../apps/current-devices.ts'
import { deviceFromSeed } from '../devices/device.ts'
import { behindGate } from '../gate/behind-gate.ts'
import { badField, like, numberOr, object, text, whole } from '../http/bad-field.ts'
import { readJson } from '../http/read-body.ts'
import { whyUnreadable } from '../http/why-unreadable.ts'
import { tellSubscribers } from '../subscriptions/tell-subscribers.ts'

export const infoRules = {
  name: text(256),
  manufacturerId: text(256),
  manufacturerName: text(256),
  location: text(1024),
  deviceType: text(256),
  model: text(256),
  protocolType: text(256),
}
export const rules = {
  nodeId: text(256),
  verifyCode: text(256),
  imsi: text(64),
  psk: like(/^[\da-fA-F]{8,32}$/),
  timeout: whole(0),
  isSecure: like(/^(true|false)$/i),
  deviceInfo: object,
}

/** How many devices an application may have (100412). Assumed; the platform documents no limit. */
const most = 10_000

/**
 * `POST /iocm/app/reg/v1.1.0/deviceCredentials`: registers a device that connects directly.
 * Documented (iot_06_0010, 2022-02-24): `nodeId` is mandatory, 100007 for a bad body, 100003 for a
 * verifyCode in use. Observed: `v2.0.0` answers with a `secret`, older clients call `/devices`.
 * Observed in logs: the new device is a GATEWAY, OFFLINE, NOT_ACTIVE, its other fields null.
 *
 * Assumed: a nodeId of an active device, of whichever application, is 100416, any other that is
 * taken 100426; every productId is known; a verifyCode that is not sent is made up.
 */
export const register = behindGate(({ call, platform, app, refuse }) => {
  const fields = readJson(call)
  if (!fields) return refuse('100007', whyUnreadable(call))
  const info = (fields['deviceInfo'] || {}) as Readonly<Record<string, unknown>>
  const bad = badField(fields, rules, ['nodeId']) ?? badField(info, infoRules)
  if (bad) return refuse('100007', bad.note)

  const now = platform.now()
  const all = platform.apps.all().flatMap((one) => currentDevices(one, now))
  const { nodeId } = fields
  const namesake = all.find((one) => one.deviceInfo.nodeId === nodeId)
  if (namesake) {
    return isActive(namesake)
      ? refuse('100416', 'an active device has this nodeId')
      : refuse('100426', 'a device that was never active has this nodeId')
  }
  const code = String(fields['verifyCode'] || platform.newId().slice(0, 10))
  if (all.some((one) => one.kept.verifyCode === code)) {
    return refuse('100003', 'another device has this verifyCode')
  }

  if (currentDevices(app, now).length >= most)
    return refuse('100412', `${most} devices are registered`)

  const id = platform.newId()
  const deviceId = id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  const psk = String(fields['psk'] || platform.newId())
  const timeout = numberOr(platform.behaviour.registrationTimeout, fields['timeout'])
  const known = Object.keys(infoRules).filter((name) => Object.hasOwn(info, name))
  const given = known.map((name) => [name, info[name]])
  const seed = deviceFromSeed({
    deviceId,
    nodeType: 'GATEWAY',
    createTime: printTime(now),
    imsi: fields['imsi'] ? String(fields['imsi']) : null,
    deviceInfo: {
      ...Object.fromEntries(given),
      nodeId: String(nodeId),
      status: 'OFFLINE',
      statusDetail: 'NOT_ACTIVE',
      mute: null,
      isSecurity: fields['isSecure'] ? flag(fields['isSecure']) : null,
    },
  })
  const expiresAt = timeout > 0 ? now + timeout * 1000 : null
  const device = { ...seed, kept: { ...seed.kept, verifyCode: code, expiresAt } }
  app.devices = [...currentDevices(app, now), device]
  tellSubscribers(platform, app, 'deviceAdded', device)
  const body = call.path.includes('/v2.0.0/')
    ? { deviceId, secret: platform.newId().slice(0, 20), psk }
    : { deviceId, verifyCode: code, timeout, psk }
  return { status: 200, body }
})

/** As the platform prints a boolean of a device. */
export function flag(value: unknown): 'TRUE' | 'FALSE' {
  return String(value).toLowerCase() === 'true' ? 'TRUE' : 'FALSE'
}
