/**
 * A device as the platform prints it. Documented: "Querying Device Information" and "Querying
 * Information About Devices in Batches" (iot_06_0060, iot_06_0061, 2022-02-24).
 */
export interface Device {
  readonly deviceId: string
  /** The same as `deviceId` for a device that is connected directly. */
  readonly gatewayId: string
  /** `UNKNOW` is the platform's own spelling. */
  readonly nodeType: 'ENDPOINT' | 'GATEWAY' | 'UNKNOW'
  /** `yyyyMMdd'T'HHmmss'Z'`, for instance 20190114T142233Z, as is every time of a device. */
  readonly createTime: string
  readonly lastModifiedTime: string
  readonly deviceInfo: DeviceInfo
  readonly services: readonly DeviceService[]
  readonly alarmInfo: Readonly<Record<string, unknown>> | null
  /** Printed only when the query says `select=imsi`. */
  readonly imsi: string | null
}

/** What the platform knows about the device itself; `null` where it knows nothing. Documented with `Device`. */
export interface DeviceInfo {
  readonly nodeId: string | null
  readonly name: string | null
  readonly description: string | null
  readonly manufacturerId: string | null
  readonly manufacturerName: string | null
  readonly mac: string | null
  readonly location: string | null
  readonly deviceType: string | null
  readonly model: string | null
  readonly swVersion: string | null
  readonly fwVersion: string | null
  readonly hwVersion: string | null
  readonly protocolType: string | null
  readonly bridgeId: string | null
  readonly status: DeviceStatus | null
  readonly statusDetail: string | null
  readonly mute: string | null
  readonly supportedSecurity: string | null
  readonly isSecurity: string | null
  readonly signalStrength: string | null
  readonly sigVersion: string | null
  readonly serialNumber: string | null
  readonly batteryLevel: number | null
}

/** Whether it is connected. Documented with `Device`. */
export type DeviceStatus = 'ONLINE' | 'OFFLINE' | 'INACTIVE' | 'ABNORMAL'

/** One service of a device, with its last report. Documented with `Device`. */
export interface DeviceService {
  readonly serviceId: string
  readonly serviceType: string
  readonly serviceInfo: Readonly<Record<string, unknown>> | null
  readonly data: Readonly<Record<string, unknown>>
  readonly eventTime: string
}

/** The initial state of a device; only `deviceId` is required. */
export interface DeviceSeed extends Partial<Omit<Device, 'deviceInfo'>> {
  readonly deviceId: string
  readonly deviceInfo?: Partial<DeviceInfo>
  /** Its reports, oldest first. @default the current data of each service */
  readonly history?: readonly DeviceRecord[]
  /** The commands of its services. @default none */
  readonly commands?: readonly CommandModel[]
}

/** One report of one service. */
export interface DeviceRecord {
  readonly serviceId: string
  readonly data: Readonly<Record<string, unknown>>
  readonly timestamp: string
}

/** A command of a service, with the names of its parameters. */
export interface CommandModel {
  readonly serviceId: string
  readonly method: string
  readonly paras: readonly string[]
}

/** A device as the emulator holds it: changes replace it by a copy, except for `kept`. */
export interface StoredDevice extends Device {
  /** State that answers about the device do not show. */
  readonly kept: {
    /** Oldest first. Reports received at run time have the time of arrival, in ms since 1970. */
    history: (DeviceRecord & { readonly at?: number })[]
    readonly commands: readonly CommandModel[]
    readonly verifyCode: string | null
    /** When an unused registration is deleted: ms since 1970. */
    readonly expiresAt: number | null
    /** The time of its last message; null when there was none since the start, so its status is as seeded. */
    readonly heardAt: number | null
  }
}

const blankInfo: DeviceInfo = {
  nodeId: null,
  name: null,
  description: null,
  manufacturerId: null,
  manufacturerName: null,
  mac: null,
  location: null,
  deviceType: null,
  model: null,
  swVersion: null,
  fwVersion: null,
  hwVersion: null,
  protocolType: null,
  bridgeId: null,
  status: 'OFFLINE',
  statusDetail: 'NONE',
  mute: 'FALSE',
  supportedSecurity: null,
  isSecurity: 'FALSE',
  signalStrength: null,
  sigVersion: null,
  serialNumber: null,
  batteryLevel: null,
}

/**
 * Completes a seed with defaults. Assumed: the platform prints `null` for an unknown
 * field.
 */
export function deviceFromSeed(seed: DeviceSeed): StoredDevice {
  const createTime = seed.createTime ?? '20220118T081500Z'
  const services = seed.services ?? []
  const history = services.map(({ serviceId, data, eventTime }) => ({
    serviceId,
    data,
    timestamp: eventTime,
  }))
  return structuredClone({
    deviceId: seed.deviceId,
    gatewayId: seed.gatewayId ?? seed.deviceId,
    nodeType: seed.nodeType ?? 'ENDPOINT',
    createTime,
    lastModifiedTime: seed.lastModifiedTime ?? createTime,
    deviceInfo: { ...blankInfo, ...seed.deviceInfo },
    services,
    alarmInfo: seed.alarmInfo ?? null,
    imsi: seed.imsi ?? null,
    kept: {
      history: [...(seed.history ?? history)],
      commands: seed.commands ?? [],
      verifyCode: null,
      expiresAt: null,
      heardAt: null,
    },
  })
}
