import { free, type Operation, ruled } from '../openapi/operation.ts'
import { flagRules, rules } from './subscribe.ts'
import { rules as listRules } from './subscriptions.ts'

const appId = free('The appId of the owner of the subscriptions, if it has authorized yours.')
const notifyType = free('Only subscriptions to this notifyType.')

export const subscriptionsOperations = {
  subscribe: {
    summary: 'Subscribe to events of devices',
    facts: ['subscribe', 'notify'],
    query: { ownerFlag: ruled(flagRules.ownerFlag, 'Accepted, without effect.') },
    json: {
      fields: {
        ...rules,
        callbackUrl: free(
          'The address for the notifications: http or https with host, port and path.',
          {
            type: 'string',
            maxLength: 1024,
          },
        ),
        appId: free('The appId of the owner of the devices, if it has authorized yours.'),
        channel: free('Accepted, without effect.'),
      },
      required: ['notifyType', 'callbackUrl'],
    },
    success: { status: 201, schema: 'Subscription' },
    codes: ['100228', '100222', '100227'],
  },
  subscriptions: {
    summary: 'List subscriptions',
    facts: ['subscriptions'],
    query: {
      appId,
      notifyType,
      pageNo: ruled(listRules.pageNo, '0 is the first page.', 0),
      pageSize: ruled(listRules.pageSize, 'The size of a page.', 10),
    },
    success: { status: 200, schema: 'SubscriptionPage' },
    codes: ['100228'],
  },
  subscription: {
    summary: 'Read one subscription',
    facts: [],
    query: { appId },
    success: { status: 200, schema: 'Subscription' },
    codes: ['100225'],
  },
  unsubscribe: {
    summary: 'Delete one subscription',
    facts: ['unsubscribe.one'],
    query: { appId },
    success: { status: 204 },
    codes: ['100225'],
  },
  unsubscribeAll: {
    summary: 'Delete subscriptions: all, or those of a notifyType, a callbackUrl or both',
    facts: ['unsubscribe.batch'],
    query: { appId, notifyType, callbackUrl: free('Only subscriptions with this callbackUrl.') },
    success: { status: 204 },
    codes: [],
  },
} as const satisfies Readonly<Record<string, Operation>>
