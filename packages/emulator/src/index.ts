/** Huawei's northbound IoT platform as a fetch handler, for tests, pages and ports. */
export { type AppSeed, demoApp } from './apps/app-seed.ts'
export type { AppInfo, Apps, GrantInfo } from './apps/apps.ts'
export { type Behaviour, type BehaviourOptions, defaultBehaviour } from './behaviour/behaviour.ts'
export type { Profile } from './behaviour/edition.ts'
export type { VirtualClock } from './clock/virtual-clock.ts'
export type { CommandStatus, DeviceCommand } from './commands/device-command.ts'
export { createEmulator } from './create-emulator.ts'
export type { Deliveries } from './deliveries/deliveries.ts'
export type { Delivery } from './deliveries/delivery.ts'
export type {
  CommandModel,
  Device,
  DeviceInfo,
  DeviceRecord,
  DeviceSeed,
  DeviceService,
  DeviceStatus,
} from './devices/device.ts'
export { seedDevices } from './devices/seed-devices.ts'
export type { Emulator } from './emulator.ts'
export type { EmulatorOptions } from './emulator-options.ts'
export type { CodeFault, Fault, FaultAim, FaultKind, NamedFault, RawFault } from './faults/fault.ts'
export type { Faults } from './faults/faults.ts'
export type { Journal } from './journal/journal.ts'
export type { JournalEntry, ShownFields } from './journal/journal-entry.ts'
export type { Api, Call } from './http/call.ts'
export type { Snapshot } from './snapshot/snapshot.ts'
