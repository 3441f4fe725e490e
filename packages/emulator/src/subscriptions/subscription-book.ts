import { checkShape } from '../snapshot/check-shape.ts'
import type { Store } from '../snapshot/store.ts'

export interface Subscription {
  readonly subscriptionId: string
  /** The owner of the devices. */
  readonly appId: string
  readonly notifyType: string
  readonly callbackUrl: string
}

const shape = [
  { subscriptionId: 'string', appId: 'string', notifyType: 'string', callbackUrl: 'string' },
] as const

/** Every subscription, the oldest first. */
export interface SubscriptionBook extends Store {
  of(appId: string): readonly Subscription[]
  add(subscription: Subscription): void
  remove(gone: readonly Subscription[]): void
}

export function createSubscriptionBook(): SubscriptionBook {
  let subscriptions: readonly Subscription[] = []
  return {
    of: (appId) => subscriptions.filter((one) => one.appId === appId),
    add(subscription) {
      subscriptions = [...subscriptions, subscription]
    },
    remove(gone) {
      subscriptions = subscriptions.filter((one) => !gone.includes(one))
    },
    save: () => subscriptions,
    load(saved) {
      checkShape<Subscription[]>(saved, shape, 'subscriptions')
      return () => {
        subscriptions = saved
      }
    },
    reset() {
      subscriptions = []
    },
  }
}
