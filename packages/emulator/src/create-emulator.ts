import { assembleEmulator } from './assemble-emulator.ts'
import type { Emulator } from './emulator.ts'
import type { EmulatorOptions } from './emulator-options.ts'
import { laterPart } from './platform/later-part.ts'

/**
 * Huawei's northbound IoT platform in a box. No port, no host, no global state: two emulators share
 * nothing.
 *
 * @example
 * ```ts
 * import { createEmulator } from '@northbound/emulator'
 *
 * const app = { appId: 'my-app', secret: 'my-secret' }
 * const emulator = createEmulator({ apps: [app] })
 *
 * const answer = await emulator.fetch('https://platform.test/iocm/app/sec/v1.1.0/login', {
 *   method: 'POST',
 *   body: new URLSearchParams(app),
 * })
 * const { accessToken } = (await answer.json()) as { accessToken: string }
 *
 * emulator.clock.advance(3600 * 1000)
 * const late = await emulator.fetch('https://platform.test/iocm/app/dm/v1.4.0/devices?pageNo=0', {
 *   headers: { app_key: app.appId, Authorization: `Bearer ${accessToken}` },
 * })
 * console.log(late.status) // 403
 * console.log(emulator.journal.entries.at(-1)?.note) // 'the accessToken has expired'
 * ```
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  return assembleEmulator(options, laterPart)
}
