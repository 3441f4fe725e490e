/** Simulated devices: they report, connect, disconnect and answer commands. */
export { type Devices, devicesOf } from './device-simulator.ts'
