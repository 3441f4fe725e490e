import { assembleEmulator } from '../assemble-emulator.ts'
import type { Emulator } from '../emulator.ts'
import type { EmulatorOptions } from '../emulator-options.ts'

/**
 * The same emulator for a page that must be there soon: all but the login, and the faults, are loaded with the first request that
 * needs one. Until then that request takes real time, which no virtual clock knows of; a test takes the other one.
 *
 * @example
 * ```ts
 * import { createEmulator } from '@northbound/emulator/page'
 *
 * const emulator = createEmulator()
 * await emulator.fetch('https://platform.test/iocm/app/dm/v1.4.0/devices?pageNo=0')
 * ```
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  return assembleEmulator(
    options,
    async () => (await import('../platform/later-part.ts')).laterPart,
  )
}
