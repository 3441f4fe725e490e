import type { Target } from './platform.ts'

/** Whether a platform stands behind it, and no emulator. */
export function isReal(target: Target): boolean {
  return target === 'relay' || target === 'direct'
}
