import { free, type Operation, ruled } from '../openapi/operation.ts'
import { rules as listRules } from './commands.ts'
import { commandRules, rules } from './create-command.ts'

const appId = free('Of the application whose device is meant, if it has authorized yours.')
const command = free('What the device shall do.', {
  type: 'object',
  properties: Object.fromEntries(
    Object.entries(commandRules).map(([name, { schema }]) => [name, schema]),
  ),
  required: ['serviceId', 'method'],
})

export const commandsOperations = {
  createCommand: {
    summary: 'Send a command to a device',
    facts: ['command'],
    query: { appId },
    json: {
      fields: {
        ...rules,
        command,
        callbackUrl: free('Hears what becomes of it; with host and port of a subscription.'),
      },
      required: ['deviceId', 'command'],
    },
    success: { status: 201, schema: 'Command' },
    codes: [
      '100022',
      '100222',
      ['100222', 403],
      ['100418', 200],
      '100431',
      '100612',
      '100428',
      '100223',
    ],
  },
  commands: {
    summary: 'List commands, the newest first',
    facts: ['commands'],
    query: {
      appId,
      pageNo: ruled(listRules.pageNo, '0 is the first page.', 0),
      pageSize: ruled(listRules.pageSize, 'How many on a page.', 1000),
      deviceId: free('Only those to this device.'),
      startTime: ruled(listRules.startTime, 'Created from then on.'),
      endTime: ruled(listRules.endTime, 'Created until then.'),
    },
    success: { status: 200, schema: 'CommandPage' },
    codes: ['100022'],
  },
  cancelCommand: {
    summary: 'Cancel a command that is PENDING',
    facts: ['command.cancel'],
    query: { appId },
    json: {
      fields: { status: free('What it shall be.', { type: 'string', const: 'CANCELED' }) },
      required: ['status'],
    },
    success: { status: 200, schema: 'Command' },
    codes: ['100022', '100434', '100435'],
  },
} as const satisfies Readonly<Record<string, Operation>>
