import { notifyTypes } from '../subscriptions/notify-types.ts'
import type { JsonSchema } from '../http/json-schema.ts'
import {
  arrayOf,
  integer,
  named,
  objectOf,
  objectOrNull,
  string,
  stringOrNull,
  time,
} from './object-of.ts'

const page = { totalCount: integer, pageNo: integer, pageSize: integer }
const commandStatus = {
  type: 'string',
  enum: ['PENDING', 'SENT', 'DELIVERED', 'SUCCESSFUL', 'FAILED', 'TIMEOUT', 'EXPIRED', 'CANCELED'],
}
const infoTexts = [
  'nodeId',
  'name',
  'description',
  'manufacturerId',
  'manufacturerName',
  'mac',
  'location',
  'deviceType',
  'model',
  'swVersion',
  'fwVersion',
  'hwVersion',
  'protocolType',
  'bridgeId',
  'status',
  'statusDetail',
  'mute',
  'supportedSecurity',
  'isSecurity',
  'signalStrength',
  'sigVersion',
  'serialNumber',
]

/** The schemas of the answers. A test checks real answers against them. */
export const answers: Readonly<Record<string, JsonSchema>> = {
  Grant: objectOf(
    {
      accessToken: string,
      tokenType: { type: 'string', enum: ['bearer', 'Bearer', 'Bearer '] },
      refreshToken: stringOrNull,
      expiresIn: {
        type: ['integer', 'string'],
        description: 'In seconds. Text in the sample of the vendor’s page.',
      },
      scope: { type: 'string', const: 'default' },
    },
    ['refreshToken'],
  ),
  Device: objectOf(
    {
      deviceId: string,
      gatewayId: string,
      nodeType: { type: 'string', enum: ['ENDPOINT', 'GATEWAY', 'UNKNOW'] },
      createTime: time,
      lastModifiedTime: time,
      deviceInfo: named('DeviceInfo'),
      services: arrayOf(named('DeviceService')),
      alarmInfo: objectOrNull,
      imsi: { ...stringOrNull, description: 'Only with select=imsi.' },
    },
    ['imsi'],
  ),
  DeviceInfo: objectOf({
    ...Object.fromEntries(infoTexts.map((name) => [name, stringOrNull])),
    batteryLevel: { type: ['number', 'null'] },
  }),
  DeviceService: objectOf({
    serviceId: string,
    serviceType: string,
    serviceInfo: objectOrNull,
    data: { type: 'object' },
    eventTime: time,
  }),
  DevicePage: objectOf({ ...page, devices: arrayOf(named('Device')) }),
  HistoryPage: objectOf({
    ...page,
    deviceDataHistoryDTOs: arrayOf(
      objectOf({
        serviceId: string,
        deviceId: string,
        gatewayId: string,
        appId: string,
        data: { type: 'object' },
        timestamp: time,
      }),
    ),
  }),
  Capabilities: objectOf({
    deviceCapabilities: arrayOf(
      objectOf({
        deviceId: string,
        serviceCapabilities: arrayOf(
          objectOf({
            serviceId: string,
            serviceType: string,
            option: string,
            description: string,
            commands: arrayOf({ type: 'object' }),
            properties: arrayOf({ type: 'object' }),
          }),
        ),
      }),
    ),
  }),
  Registration: objectOf(
    { deviceId: string, verifyCode: string, timeout: integer, secret: string, psk: string },
    ['verifyCode', 'timeout', 'secret'],
  ),
  Activation: objectOf({
    deviceId: string,
    activated: { type: 'boolean' },
    name: stringOrNull,
  }),
  Command: objectOf(
    {
      commandId: string,
      appId: string,
      deviceId: string,
      command: objectOf({ serviceId: string, method: string, paras: objectOrNull }),
      callbackUrl: string,
      expireTime: { ...integer, description: 'In seconds; 0 for at once or not at all.' },
      status: commandStatus,
      result: objectOf({ resultCode: commandStatus, resultDetail: objectOrNull }),
      creationTime: time,
      executeTime: time,
      platformIssuedTime: time,
      deliveredTime: time,
      issuedTimes: integer,
      maxRetransmit: integer,
    },
    [
      'callbackUrl',
      'result',
      'executeTime',
      'platformIssuedTime',
      'deliveredTime',
      'maxRetransmit',
    ],
  ),
  CommandPage: objectOf({
    pagination: objectOf({ pageNo: integer, pageSize: integer, totalSize: integer }),
    data: arrayOf(named('Command')),
  }),
  Subscription: objectOf({
    subscriptionId: string,
    notifyType: { type: 'string', enum: notifyTypes },
    callbackUrl: string,
  }),
  SubscriptionPage: objectOf({ ...page, subscriptions: arrayOf(named('Subscription')) }),
  ServiceError: {
    ...objectOf({ error_code: string, error_desc: string }),
    description: 'How the services tell an error: documented.',
  },
  GatewayError: {
    ...objectOf({ resultcode: string, resultmsg: string }),
    description: 'How the gateway in front of them tells an error, codes 1010xxx: observed.',
  },
}
