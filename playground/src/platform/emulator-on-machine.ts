import type { Platform } from './platform.ts'

/** An emulator in another process, which the server of this page relays to: same origin, no CORS. */
export function emulatorOnMachine(url: string): Platform {
  return {
    target: 'on-machine',
    url,
    fetch: (input, init) => globalThis.fetch(input, init),
    now: () => Date.now(),
  }
}
