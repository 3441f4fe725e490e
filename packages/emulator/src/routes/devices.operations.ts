import { time } from '../http/bad-field.ts'
import { free, type Operation, ruled } from '../openapi/operation.ts'
import { rules as deleteRules } from './delete-device.ts'
import { rules as listRules } from './devices.ts'
import { rules as historyRules } from './history.ts'
import { rules as modifyRules } from './modify-device.ts'

const appId = free('Of the application whose devices are meant, if it has authorized yours.')
const select = free('`imsi` shows the imsi too.')
const gatewayId = free('Of the gateway; for a device that is connected directly its own deviceId.')

export const devicesOperations = {
  devices: {
    summary: 'List devices, page by page; pageNo or gatewayId must be there',
    facts: ['devices'],
    query: {
      appId,
      gatewayId,
      pageNo: ruled(listRules.pageNo, '0 is the first page.'),
      pageSize: ruled(listRules.pageSize, 'How many on a page.', 25),
      nodeType: ruled(listRules.nodeType, 'Only those of this type.'),
      deviceType: free('Only those of this type.'),
      location: free('Only those in this place.'),
      name: free('Only those of this name.'),
      status: ruled(listRules.status, 'Only those in this status.'),
      startTime: ruled(listRules.startTime, 'Created from then on.'),
      endTime: ruled(listRules.endTime, 'Created until then.'),
      sort: ruled(listRules.sort, 'By time of creation.', 'DESC'),
      select,
    },
    success: { status: 200, schema: 'DevicePage' },
    codes: ['100218', '100216', '100405'],
  },
  device: {
    summary: 'Read one device',
    facts: ['device'],
    query: { appId, select },
    success: { status: 200, schema: 'Device' },
    codes: ['100403'],
  },
  modifyDevice: {
    summary: 'Change what is known of a device',
    facts: ['modify'],
    query: { appId },
    json: { fields: modifyRules, required: [] },
    success: { status: 204 },
    codes: ['100022', '100440', '100403'],
  },
  deleteDevice: {
    summary: 'Delete a device',
    facts: ['delete'],
    query: {
      appId,
      cascade: ruled(deleteRules.cascade, 'Whether those behind a gateway go too.', 'true'),
    },
    success: { status: 204 },
    codes: ['100405', '100403'],
  },
  history: {
    summary: 'Read what devices reported; deviceId or gatewayId must be there',
    facts: ['history'],
    query: {
      appId,
      deviceId: free('Of the device.'),
      gatewayId,
      serviceId: free('Only reports of this service.'),
      property: free('Only reports with this property, and of them only that.'),
      pageNo: ruled(historyRules.pageNo, '0 is the first page. Send it: without, nothing comes.'),
      pageSize: ruled(historyRules.pageSize, 'How many on a page.', 1),
      startTime: ruled(time, 'Reported from then on.'),
      endTime: ruled(time, 'Reported until then.'),
    },
    success: { status: 200, schema: 'HistoryPage' },
    codes: ['100419', '100216', ['100418', 200]],
  },
  capabilities: {
    summary: 'Read what the services of devices can do',
    facts: ['capabilities'],
    query: { appId, deviceId: free('Only this device.'), gatewayId },
    success: { status: 200, schema: 'Capabilities' },
    codes: [],
  },
} as const satisfies Readonly<Record<string, Operation>>
