import { whyNotCallable } from '../deliveries/why-not-callable.ts'
import { behindGate } from '../gate/behind-gate.ts'
import { badField, like } from '../http/bad-field.ts'
import { readJson } from '../http/read-body.ts'
import { whyUnreadable } from '../http/why-unreadable.ts'
import { notifyTypes } from '../subscriptions/notify-types.ts'
import { whyNotCallback } from '../subscriptions/why-not-callback.ts'

export const rules = { notifyType: like(new RegExp(`^(${notifyTypes.join('|')})$`)) }
export const flagRules = { ownerFlag: like(/^(true|false)$/) }

/** How many subscriptions an application may have. Assumed; the platform documents no limit. */
const most = 1000

/**
 * `POST /iocm/app/sub/v1.2.0/subscriptions`. Documented (iot_06_0025, 2022-02-24): the fields, 201,
 * 100222 for a bad callbackUrl, 100227 for the same again. Observed: older clients call
 * `/subscribe` and say `callbackurl`.
 *
 * Assumed: 100228 for other bad input; the subscription belongs to the application whose devices it
 * is about; `channel` and `ownerFlag` change nothing.
 */
export const subscribe = behindGate(({ call, platform, app, refuse }) => {
  const fields = readJson(call)
  if (!fields) return refuse('100228', whyUnreadable(call))
  const bad = badField(call.query, flagRules) ?? badField(fields, rules, ['notifyType'])
  if (bad) return refuse('100228', bad.note)
  const isOld = call.path.endsWith('/subscribe')
  const url = fields['callbackUrl'] ?? (isOld ? fields['callbackurl'] : undefined)
  const near = !isOld && 'callbackurl' in fields ? '; it is written callbackUrl' : ''
  const problem = whyNotCallback(url)
  if (problem) return refuse('100222', problem + near)

  const notifyType = String(fields['notifyType'])
  const callbackUrl = String(url)
  const own = platform.subscriptions.of(app.appId)
  const isSame = own.some((one) => one.notifyType === notifyType && one.callbackUrl === callbackUrl)
  if (isSame) return refuse('100227', 'there is this subscription already')
  if (own.length >= most) return refuse('100228', `there are ${most} subscriptions`)

  const id = platform.newId()
  const subscriptionId = id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  const body = { subscriptionId, notifyType, callbackUrl }
  platform.subscriptions.add({ ...body, appId: app.appId })
  const unreachable = whyNotCallable(callbackUrl, platform.sending)
  return {
    status: 201,
    body,
    ...(unreachable && { note: `nothing will be sent to this callbackUrl: ${unreachable}` }),
  }
})
