/** The emulator as handlers of Mock Service Worker. */
export { emulatorHandlers, type EmulatorHandlersOptions } from './emulator-handlers.ts'
