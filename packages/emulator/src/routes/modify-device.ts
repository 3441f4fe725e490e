import { printTime } from '../clock/print-time.ts'
import { changeDevice, findDevice } from '../apps/current-devices.ts'
import { behindGate } from '../gate/behind-gate.ts'
import { badField, like, text } from '../http/bad-field.ts'
import { readJson } from '../http/read-body.ts'
import { whyUnreadable } from '../http/why-unreadable.ts'
import { tellSubscribers } from '../subscriptions/tell-subscribers.ts'
import { flag } from './register.ts'

export const infoRules = {
  name: text(256),
  description: text(2048),
  deviceType: text(256),
  location: text(1024),
  manufacturerId: text(256),
  manufacturerName: text(256),
  model: text(256),
  protocolType: text(256),
  mute: like(/^(TRUE|FALSE)$/),
}
export const rules = { ...infoRules, imsi: text(64), isSecure: like(/^(true|false)$/i) }

/**
 * `PUT /iocm/app/dm/v1.4.0/devices/{deviceId}`: changes the data of a device. Documented
 * (product guide, 2024): 204, 100403, 100022 for bad input, 100440 for a bad isSecure. Assumed:
 * fields that the emulator does not show are accepted and ignored.
 */
export const modifyDevice = behindGate(({ call, platform, app, refuse }) => {
  const fields = readJson(call)
  if (!fields) return refuse('100022', whyUnreadable(call))
  const bad = badField(fields, rules)
  if (bad) return refuse(bad.name === 'isSecure' ? '100440' : '100022', bad.note)
  const now = platform.now()
  const found = findDevice(app, call.params['deviceId'], now)
  if (!found) return refuse('100403', 'the application has no such device')

  const names = Object.keys(infoRules).filter((name) => Object.hasOwn(fields, name))
  const { isSecure, imsi } = fields
  const isGiven = typeof isSecure === 'boolean' || Boolean(isSecure)
  const changed = changeDevice(app, found, {
    lastModifiedTime: printTime(now),
    ...(typeof imsi === 'string' && { imsi }),
    info: {
      ...Object.fromEntries(names.map((name) => [name, fields[name]])),
      ...(isGiven && { isSecurity: flag(isSecure) }),
    },
  })
  tellSubscribers(platform, app, 'deviceInfoChanged', changed)
  return { status: 204 }
})
