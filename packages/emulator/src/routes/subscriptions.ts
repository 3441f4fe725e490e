import type { App } from '../apps/app-registry.ts'
import { type Business, behindGate } from '../gate/behind-gate.ts'
import { badField, whole } from '../http/bad-field.ts'
import { cutPage } from '../http/cut-page.ts'
import type { Platform } from '../platform/platform.ts'
import type { Subscription } from '../subscriptions/subscription-book.ts'

export const rules = { pageNo: whole(0), pageSize: whole(1) }

/**
 * `GET /iocm/app/sub/v1.2.0/subscriptions`: the subscriptions of an application, of one notifyType
 * if the query says so. Documented (iot_06_0028; iothub copy): page 0 of 10 by default, 100228 for
 * bad paging. Assumed: the oldest first.
 */
export const subscriptions = behindGate(({ call: { query }, platform, app, refuse }) => {
  const bad = badField(query, rules)
  if (bad) return refuse('100228', bad.note)
  const found = select(platform, app, query).map(print)
  const { items, totalCount, pageNo, pageSize } = cutPage(found, query, 10)
  return { status: 200, body: { totalCount, pageNo, pageSize, subscriptions: items } }
})

/** `GET …/subscriptions/{subscriptionId}`. Documented (iot_06_0027, 2022-02-24). */
export const subscription = behindGate((business) => {
  const found = find(business)
  return found ? { status: 200, body: print(found) } : refuseUnknown(business)
})

/** `DELETE …/subscriptions/{subscriptionId}`. Documented (iot_06_0029, 2022-02-24). */
export const unsubscribe = behindGate((business) => {
  const found = find(business)
  if (!found) return refuseUnknown(business)
  business.platform.subscriptions.remove([found])
  return { status: 204 }
})

/**
 * `DELETE …/subscriptions`: all of them, or those of one notifyType, callbackUrl or both.
 * Documented (iot_06_0030, 2022-02-24). Assumed: 204 too when there was none.
 */
export const unsubscribeAll = behindGate(({ call: { query }, platform, app }) => {
  platform.subscriptions.remove(select(platform, app, query))
  return { status: 204 }
})

function select({ subscriptions }: Platform, app: App, query: URLSearchParams): Subscription[] {
  return subscriptions
    .of(app.appId)
    .filter((one) =>
      (['notifyType', 'callbackUrl'] as const).every(
        (name) => !query.get(name) || query.get(name) === one[name],
      ),
    )
}

function find({ call, platform, app }: Business): Subscription | undefined {
  const wanted = call.params['subscriptionId']
  return platform.subscriptions.of(app.appId).find((one) => one.subscriptionId === wanted)
}

function refuseUnknown({ refuse }: Business) {
  return refuse('100225', 'the application has no such subscription')
}

function print({ subscriptionId, notifyType, callbackUrl }: Subscription) {
  return { subscriptionId, notifyType, callbackUrl }
}
