import { free, type Operation, ruled } from '../openapi/operation.ts'
import { flagRules, rules } from './subscribe.ts'
import { rules as listRules } from './subscriptions.ts'

const appId = free('Of the application whose subscriptions are meant, if it has authorized yours.')
const notifyType = free('Only those to this.')

export const subscriptionsOperations = {
  subscribe: {
    summary: 'Subscribe to what happens to devices',
    facts: ['subscribe', 'notify'],
    query: { ownerFlag: ruled(flagRules.ownerFlag, 'Taken; changes nothing.') },
    json: {
      fields: {
        ...rules,
        callbackUrl: free('Where to send it: http or https with host, port and path.', {
          type: 'string',
          maxLength: 1024,
        }),
        appId: free('Of the application whose devices are meant, if it has authorized yours.'),
        channel: free('Taken; changes nothing.'),
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
      pageSize: ruled(listRules.pageSize, 'How many on a page.', 10),
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
    query: { appId, notifyType, callbackUrl: free('Only those with this one.') },
    success: { status: 204 },
    codes: [],
  },
} as const satisfies Readonly<Record<string, Operation>>
