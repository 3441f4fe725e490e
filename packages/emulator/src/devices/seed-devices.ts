import type { DeviceRecord, DeviceSeed } from './device.ts'

const maker = { manufacturerId: 'Northbound', manufacturerName: 'Northbound Instruments' }

/** Creates hourly reports, the last one at `last`. */
function hourly(
  serviceId: string,
  last: string,
  ...reports: readonly DeviceRecord['data'][]
): DeviceRecord[] {
  return reports.map((data, index) => {
    const hour = Number(last.slice(9, 11)) - reports.length + 1 + index
    const timestamp = `${last.slice(0, 9)}${String(hour).padStart(2, '0')}${last.slice(11)}`
    return { serviceId, data, timestamp }
  })
}

/**
 * A small city district: the devices of an application whose seed names none.
 *
 * @example
 * ```ts
 * import { createEmulator, demoApp, seedDevices } from '@northbound/emulator'
 *
 * const meters = seedDevices.filter(({ deviceInfo }) => deviceInfo?.deviceType === 'WaterMeter')
 * const emulator = createEmulator({ apps: [{ ...demoApp, devices: meters }] })
 * ```
 */
export const seedDevices: readonly DeviceSeed[] = [
  {
    deviceId: '5f1c2a70-8a8f-4a0e-9d4e-2b6d1f0c7a11',
    createTime: '20220118T081512Z',
    lastModifiedTime: '20220224T093041Z',
    imsi: '460111174590101',
    deviceInfo: {
      ...maker,
      nodeId: '863703030000101',
      name: 'Water meter, Lime Street 4',
      deviceType: 'WaterMeter',
      model: 'WM-20',
      protocolType: 'CoAP',
      location: 'Lime Street',
      status: 'ONLINE',
      signalStrength: '-91',
      batteryLevel: 87,
      fwVersion: '1.4.2',
    },
    services: [
      {
        serviceId: 'WaterMeter',
        serviceType: 'WaterMeter',
        serviceInfo: null,
        data: { volume: 184.2, pressure: 0.31 },
        eventTime: '20220224T093041Z',
      },
      {
        serviceId: 'Battery',
        serviceType: 'Battery',
        serviceInfo: null,
        data: { batteryLevel: 87 },
        eventTime: '20220224T060000Z',
      },
    ],
    history: [
      ...hourly('Battery', '20220224T060000Z', { batteryLevel: 87 }),
      ...hourly(
        'WaterMeter',
        '20220224T093041Z',
        { volume: 183.1, pressure: 0.33 },
        { volume: 183.4, pressure: 0.32 },
        { volume: 183.9, pressure: 0.29 },
        { volume: 184.2, pressure: 0.31 },
      ),
    ],
    commands: [{ serviceId: 'WaterMeter', method: 'SET_VALVE', paras: ['state'] }],
  },
  {
    deviceId: '0b7de9a4-41cf-4c1f-8f0b-7a2f3a5be412',
    createTime: '20220118T082203Z',
    lastModifiedTime: '20220223T174455Z',
    imsi: '460111174590102',
    deviceInfo: {
      ...maker,
      nodeId: '863703030000102',
      name: 'Street lamp 17',
      deviceType: 'StreetLight',
      model: 'SL-3',
      protocolType: 'LWM2M',
      location: 'Harbour Road',
      status: 'ABNORMAL',
      signalStrength: '-104',
    },
    services: [
      {
        serviceId: 'Brightness',
        serviceType: 'Brightness',
        serviceInfo: null,
        data: { brightness: 70, on: true },
        eventTime: '20220223T174455Z',
      },
    ],
    history: hourly(
      'Brightness',
      '20220223T174455Z',
      { brightness: 0, on: false },
      { brightness: 40, on: true },
      { brightness: 70, on: true },
    ),
    commands: [
      { serviceId: 'Brightness', method: 'SET', paras: ['brightness'] },
      { serviceId: 'Brightness', method: 'SWITCH', paras: ['on'] },
    ],
  },
  {
    deviceId: 'c39d2f6e-6d0b-4f55-b0de-90a1c7e8d313',
    nodeType: 'GATEWAY',
    createTime: '20220120T101910Z',
    lastModifiedTime: '20220224T100002Z',
    deviceInfo: {
      ...maker,
      nodeId: 'gw-school-01',
      name: 'School gateway',
      deviceType: 'Gateway',
      model: 'GW-8',
      protocolType: 'MQTT',
      location: 'Lime Street',
      status: 'ONLINE',
      swVersion: '3.0.1',
    },
  },
  {
    deviceId: 'e8f0a512-3b57-4d6c-a1c9-5d4b2e9f6014',
    gatewayId: 'c39d2f6e-6d0b-4f55-b0de-90a1c7e8d313',
    createTime: '20220120T102544Z',
    lastModifiedTime: '20220224T095957Z',
    deviceInfo: {
      ...maker,
      nodeId: 'thermo-room-12',
      name: 'Thermometer, room 12',
      deviceType: 'Thermometer',
      model: 'TH-1',
      protocolType: 'ZigBee',
      bridgeId: 'c39d2f6e-6d0b-4f55-b0de-90a1c7e8d313',
      location: 'Lime Street',
      status: 'ONLINE',
      batteryLevel: 55,
    },
    services: [
      {
        serviceId: 'Temperature',
        serviceType: 'Temperature',
        serviceInfo: null,
        data: { temperature: 21.5 },
        eventTime: '20220224T095957Z',
      },
    ],
    history: hourly(
      'Temperature',
      '20220224T095957Z',
      ...[17.5, 18, 19.5, 20.5, 21.5].map((temperature) => ({ temperature })),
    ),
  },
  {
    deviceId: '9a4477cb-f2d8-4f8c-8f57-1e60b3d2ac15',
    createTime: '20220222T160730Z',
    imsi: '460111174590105',
    deviceInfo: {
      ...maker,
      nodeId: '863703030000105',
      name: 'Parking bay 3',
      deviceType: 'ParkingSensor',
      model: 'PS-2',
      protocolType: 'CoAP',
      location: 'Harbour Road',
      status: 'INACTIVE',
      statusDetail: 'NOT_ACTIVE',
    },
  },
]
