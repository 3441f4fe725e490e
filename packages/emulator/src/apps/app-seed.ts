import type { DeviceSeed } from '../devices/device.ts'

/** An application to create in the emulator. */
export interface AppSeed {
  /** 1 to 256 characters. */
  readonly appId: string
  /** 1 to 256 characters. The emulator never prints it. */
  readonly secret: string
  /** The devices of the application. @default the emulator's own small district, `[]` for none */
  readonly devices?: readonly DeviceSeed[] | undefined
  /** The appIds of applications that may act on these devices with `?appId=` of this one. @default none */
  readonly authorizes?: readonly string[] | undefined
  /** Whether it starts frozen, like an application with unpaid bills. @default false */
  readonly frozen?: boolean | undefined
}

/**
 * The application of an emulator without `apps`. Its values are public and give access to nothing else.
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
