import type { App } from '../apps/app-registry.ts'
import { type DeviceCommand, printCommand, type StoredCommand } from '../commands/device-command.ts'
import { moveCommand, sendNext, settleCommands } from '../commands/move-command.ts'
import type { Emulator } from '../emulator.ts'
import { platformOf } from '../platform/platform-of.ts'
import { tellSubscribers } from '../subscriptions/tell-subscribers.ts'
import { changeDevice, findDevice } from '../apps/current-devices.ts'
import type { Device, StoredDevice } from '../devices/device.ts'
import { printDevice } from '../devices/print-device.ts'
import type { Platform } from '../platform/platform.ts'
import { type Data, reportData } from './report-data.ts'
import { wake } from './wake.ts'

/**
 * Simulates devices, so that a test can cause events. A device that several applications own, such as one
 * of the default seed, acts for each of them. An unknown id throws a RangeError.
 *
 * @example
 * ```ts
 * import { createEmulator, seedDevices } from '@northbound/emulator'
 * import { devicesOf } from '@northbound/emulator/devices'
 *
 * const devices = devicesOf(createEmulator())
 * const { deviceId } = seedDevices[1]!
 * devices.report(deviceId, 'Brightness', { brightness: 30 })
 * console.log(devices.get(deviceId)?.deviceInfo.status) // 'ONLINE'
 *
 * const [command] = devices.commands(deviceId)
 * if (command) devices.answer(command.commandId, 'SUCCESSFUL', { brightness: 30 })
 * ```
 */
export interface Devices {
  /** The device as the platform shows it; undefined when it is unknown. */
  get(deviceId: string): Device | undefined
  /** Connects the device: a registered device becomes active, and receives its waiting commands. */
  online(deviceId: string): void
  /** Disconnects the device; commands wait for it from now on. */
  offline(deviceId: string): void
  /** Reports data of one service; the device is online then. @param data replaces the last data of the service */
  report(deviceId: string, serviceId: string, data: Data): void
  /** Reports data of several services at once. @param data by serviceId */
  reportMany(deviceId: string, data: Readonly<Record<string, Data>>): void
  /** The commands for the device, the oldest first. */
  commands(deviceId: string): DeviceCommand[]
  /** Acknowledges a command: SENT becomes DELIVERED. Any other status throws a RangeError. */
  acknowledge(commandId: string): void
  /**
   * Completes a command that is SENT or DELIVERED, or fails it. Any other status throws a RangeError.
   *
   * @param detail the result data. @default null
   */
  answer(commandId: string, status: 'SUCCESSFUL' | 'FAILED', detail?: Data): void
}

/**
 * The simulated devices of an emulator. A separate entry, because most pages need no device events.
 *
 * @example
 * ```ts
 * import { createEmulator, seedDevices } from '@northbound/emulator'
 * import { devicesOf } from '@northbound/emulator/devices'
 *
 * const emulator = createEmulator()
 * const { deviceId } = seedDevices[0]!
 * devicesOf(emulator).report(deviceId, 'WaterMeter', { volume: 184.6, pressure: 0.3 })
 * ```
 */
export function devicesOf(emulator: Emulator): Devices {
  const platform = platformOf(emulator)
  const { apps, now } = platform

  function each(deviceId: string, act: (app: App, device: StoredDevice) => void): void {
    const owners = apps.all().flatMap((app) => {
      const device = findDevice(app, deviceId, now())
      return device ? [{ app, device }] : []
    })
    if (owners.length === 0) throw new RangeError('devices: no application has this device')
    settleCommands(platform)
    for (const { app, device } of owners) act(app, device)
  }

  function reportMany(deviceId: string, data: Readonly<Record<string, Data>>): void {
    const reported = Object.entries(structuredClone(data))
    each(deviceId, (app, device) => reportData(platform, app, device, reported))
  }

  return {
    get(deviceId) {
      for (const app of apps.all()) {
        const device = findDevice(app, deviceId, now())
        if (device) return structuredClone(printDevice(device, 'imsi')) as Device
      }
      return undefined
    },
    online: (deviceId) => each(deviceId, (app, device) => wake(platform, app, device)),
    offline: (deviceId) =>
      each(deviceId, (app, device) => {
        if (device.deviceInfo.status === 'OFFLINE') return
        const asleep = changeDevice(app, device, { info: { status: 'OFFLINE' } })
        tellSubscribers(platform, app, 'deviceInfoChanged', asleep)
      }),
    report: (deviceId, serviceId, data) => reportMany(deviceId, { [serviceId]: data }),
    reportMany,
    commands(deviceId) {
      settleCommands(platform)
      const own = platform.commands.all().filter((one) => one.deviceId === deviceId)
      return own.map(printCommand)
    },
    acknowledge(commandId) {
      const command = findCommand(platform, commandId, 'SENT')
      moveCommand(platform, command, 'DELIVERED', now())
      sendNext(platform, command, now())
    },
    answer(commandId, status, detail) {
      const command = findCommand(platform, commandId, 'SENT', 'DELIVERED')
      moveCommand(platform, command, status, now(), structuredClone(detail ?? null))
      sendNext(platform, command, now())
    },
  }
}

/** @throws {RangeError} when there is no such command, or when it has another status */
function findCommand(
  platform: Platform,
  commandId: string,
  ...wanted: readonly string[]
): StoredCommand {
  settleCommands(platform)
  const command = platform.commands.find(commandId)
  if (!command) throw new RangeError('devices: there is no command with this id')
  if (wanted.includes(command.status)) return command
  throw new RangeError(`devices: the command is ${command.status}, not ${wanted.join(' or ')}`)
}
