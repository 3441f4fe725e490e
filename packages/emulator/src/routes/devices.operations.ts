import { time } from '../http/bad-field.ts'
import { free, type Operation, ruled } from '../openapi/operation.ts'
import { rules as deleteRules } from './delete-device.ts'
import { rules as listRules } from './devices.ts'
import { rules as historyRules } from './history.ts'
import { rules as modifyRules } from './modify-device.ts'

const appId = free('The appId of the owner of the devices, if it has authorized yours.')
const select = free('`imsi` shows the imsi too.')
const gatewayId = free(
  'The deviceId of the gateway; for a directly connected device its own deviceId.',
)

export const devicesOperations = {
  devices: {
    summary: 'List devices, page by page; pageNo or gatewayId is required',
    facts: ['devices'],
    query: {
      appId,
      gatewayId,
      pageNo: ruled(listRules.pageNo, '0 is the first page.'),
      pageSize: ruled(listRules.pageSize, 'The size of a page.', 25),
      nodeType: ruled(listRules.nodeType, 'Only devices of this type.'),
      deviceType: free('Only devices of this type.'),
      location: free('Only devices at this location.'),
      name: free('Only devices with this name.'),
      status: ruled(listRules.status, 'Only devices with this status.'),
      startTime: ruled(listRules.startTime, 'Only those created from this time on.'),
      endTime: ruled(listRules.endTime, 'Only those created until this time.'),
      sort: ruled(listRules.sort, 'The order by time of creation.', 'DESC'),
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
    summary: 'Change the data of a device',
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
      cascade: ruled(
        deleteRules.cascade,
        'Whether to delete the devices behind a gateway too.',
        'true',
      ),
    },
    success: { status: 204 },
    codes: ['100405', '100403'],
  },
  history: {
    summary: 'Read the reports of devices; deviceId or gatewayId is required',
    facts: ['history'],
    query: {
      appId,
      deviceId: free('The deviceId of the device.'),
      gatewayId,
      serviceId: free('Only reports of this service.'),
      property: free('Only reports with this property, and only this property of them.'),
      pageNo: ruled(
        historyRules.pageNo,
        '0 is the first page. Without pageNo the history is empty.',
      ),
      pageSize: ruled(historyRules.pageSize, 'The size of a page.', 1),
      startTime: ruled(time, 'Only reports from this time on.'),
      endTime: ruled(time, 'Only reports until this time.'),
    },
    success: { status: 200, schema: 'HistoryPage' },
    codes: ['100419', '100216', ['100418', 200]],
  },
  capabilities: {
    summary: 'Read the capabilities of the services of devices',
    facts: ['capabilities'],
    query: { appId, deviceId: free('Only the capabilities of this device.'), gatewayId },
    success: { status: 200, schema: 'Capabilities' },
    codes: [],
  },
} as const satisfies Readonly<Record<string, Operation>>
