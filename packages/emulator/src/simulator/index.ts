/** What devices do: they report, come and go, and answer commands. */
export { type Devices, devicesOf } from './device-simulator.ts'
