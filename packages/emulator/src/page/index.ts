/** The emulator in two parts, for pages. */
export { createEmulator } from './create-emulator.ts'
