/** The emulator on a port of this machine. */
export { type RunningEmulator, serve, type ServeOptions } from './serve.ts'
