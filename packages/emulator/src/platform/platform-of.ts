import type { Platform } from './platform.ts'

/** So that a part of its own can act in an emulator, and nobody sees its inside by printing it. */
const platforms = new WeakMap<object, Platform>()

export function registerPlatform(emulator: object, platform: Platform): void {
  platforms.set(emulator, platform)
}

export function platformOf(emulator: object): Platform {
  const platform = platforms.get(emulator)
  if (platform) return platform
  throw new TypeError('devicesOf: give what createEmulator has returned, and not a copy of it')
}
