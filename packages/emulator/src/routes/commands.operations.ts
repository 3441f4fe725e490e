import { free, type Operation, ruled } from '../openapi/operation.ts'
import { rules as listRules } from './commands.ts'
import { commandRules, rules } from './create-command.ts'

const appId = free('The appId of the owner of the devices, if it has authorized yours.')
const command = free('The command for the device.', {
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
        callbackUrl: free('Is notified of each status; needs the host and port of a subscription.'),
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
      pageSize: ruled(listRules.pageSize, 'The size of a page.', 1000),
      deviceId: free('Only commands for this device.'),
      startTime: ruled(listRules.startTime, 'Only those created from this time on.'),
      endTime: ruled(listRules.endTime, 'Only those created until this time.'),
    },
    success: { status: 200, schema: 'CommandPage' },
    codes: ['100022'],
  },
  cancelCommand: {
    summary: 'Cancel a command that is PENDING',
    facts: ['command.cancel'],
    query: { appId },
    json: {
      fields: { status: free('The new status.', { type: 'string', const: 'CANCELED' }) },
      required: ['status'],
    },
    success: { status: 200, schema: 'Command' },
    codes: ['100022', '100434', '100435'],
  },
} as const satisfies Readonly<Record<string, Operation>>
