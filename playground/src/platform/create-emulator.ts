/** The emulator alone: a file of its own, so that it can be loaded apart from what else the package has. */
export { createEmulator } from '@northbound/emulator'
