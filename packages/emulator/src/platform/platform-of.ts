import type { Platform } from './platform.ts'

/** The platforms of the emulators, for the separate entry `/devices`. A WeakMap keeps them out of printed emulators. */
const platforms = new WeakMap<object, Platform>()

export function registerPlatform(emulator: object, platform: Platform): void {
  platforms.set(emulator, platform)
}

export function platformOf(emulator: object): Platform {
  const platform = platforms.get(emulator)
  if (platform) return platform
  throw new TypeError('devicesOf: pass the object that createEmulator returned, not a copy of it')
}
