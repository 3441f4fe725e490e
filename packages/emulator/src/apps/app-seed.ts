import type { DeviceSeed } from '../devices/device.ts'

/** An application of the platform, as you give it to the emulator. */
export interface AppSeed {
  /** 1 to 256 characters. */
  readonly appId: string
  /** 1 to 256 characters. The emulator prints it nowhere. */
  readonly secret: string
  /** What the application owns. @default the emulator's own small district, `[]` for none */
  readonly devices?: readonly DeviceSeed[] | undefined
  /** The appIds that may act on these devices by adding `?appId=` of this one. @default none */
  readonly authorizes?: readonly string[] | undefined
  /** Starts frozen, as an application with unpaid bills. @default false */
  readonly frozen?: boolean | undefined
}

/**
 * The application that is there when you name none. Its values are public and open nothing.
 *
 * @example
 * ```ts
 * import { createEmulator, demoApp } from '@northbound/emulator'
 *
 * const emulator = createEmulator()
 * const answer = await emulator.fetch('https://platform.test/iocm/app/sec/v1.1.0/login', {
 *   method: 'POST',
 *   body: new URLSearchParams(demoApp),
 * })
 * console.log(answer.status) // 200
 * ```
 */
export const demoApp = Object.freeze({
  appId: 'demo-app-northbound-emulator',
  secret: 'demo-secret-not-for-real-use',
})
