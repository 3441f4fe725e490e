import { free, type Operation } from '../openapi/operation.ts'
import { infoRules, rules } from './register.ts'

const appId = free('The appId of the future owner of the device, if it has authorized yours.')
const deviceInfo = free('The data of the device.', {
  type: 'object',
  properties: Object.fromEntries(
    Object.entries(infoRules).map(([name, { schema }]) => [name, schema]),
  ),
})

export const registrationOperations = {
  register: {
    summary: 'Register a device that connects directly',
    facts: ['register'],
    query: { appId },
    json: { fields: { ...rules, deviceInfo }, required: ['nodeId'] },
    success: { status: 200, schema: 'Registration' },
    codes: ['100007', '100416', '100426', '100003', '100412'],
  },
  activation: {
    summary: 'Read whether a registered device has been active',
    facts: ['activation'],
    query: { appId },
    success: { status: 200, schema: 'Activation' },
    codes: ['100403'],
  },
} as const satisfies Readonly<Record<string, Operation>>
