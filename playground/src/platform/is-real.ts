import type { Target } from './platform.ts'

/** Whether it is a real platform, not an emulator. */
export function isReal(target: Target): boolean {
  return target === 'relay' || target === 'direct'
}
