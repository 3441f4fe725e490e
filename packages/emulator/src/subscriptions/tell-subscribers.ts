import type { App } from '../apps/app-registry.ts'
import { notify } from '../deliveries/notify.ts'
import type { Sender } from '../deliveries/sender.ts'
import type { StoredDevice } from '../devices/device.ts'
import type { NotifyType } from './notify-types.ts'
import type { SubscriptionBook } from './subscription-book.ts'

/**
 * Queues a notification for each subscription to an event of a device. Documented: the
 * fields of each (iot_06_0032 to iot_06_0038, 2022-02-24). Observed: their order, and `nodeType` in
 * deviceAdded only (a log of 2020).
 */
export function tellSubscribers(
  platform: Sender & { readonly subscriptions: SubscriptionBook },
  app: App,
  notifyType: NotifyType,
  { deviceId, gatewayId, nodeType, deviceInfo }: StoredDevice,
  more: Readonly<Record<string, unknown>> = {},
): void {
  const body = {
    notifyType,
    ...('services' in more || 'service' in more ? { requestId: null } : {}),
    deviceId,
    ...(notifyType === 'bindDevice' ? { resultCode: 'succeeded' } : { gatewayId }),
    ...(notifyType === 'deviceAdded' && { nodeType }),
    ...(/Added|bind|Info/.test(notifyType) && { deviceInfo }),
    ...more,
  }
  for (const one of platform.subscriptions.of(app.appId)) {
    if (one.notifyType === notifyType) {
      notify(platform, { notifyType, callbackUrl: one.callbackUrl, body })
    }
  }
}
