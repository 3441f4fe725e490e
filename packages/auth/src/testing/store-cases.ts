import { hintCases } from './store-cases/hint-cases.ts'
import { interruptionCases } from './store-cases/interruption-cases.ts'
import { leaseCases } from './store-cases/lease-cases.ts'
import { recordCases } from './store-cases/record-cases.ts'
import { sharingCases } from './store-cases/sharing-cases.ts'
import type { StoreCase } from './store-cases/store-place.ts'
import { takeoverCases } from './store-cases/takeover-cases.ts'

/**
 * The contract of every store, as cases for any test runner: each is a name and a function that rejects with what was
 * expected and what was seen. A store that passes all of them fulfils the contract of {@link TokenStore}.
 *
 * @example
 * ```ts
 * import { memoryStore } from '@northbound/auth'
 * import { createManualClock, storeCases } from '@northbound/auth/testing'
 *
 * const clock = createManualClock()
 * const store = memoryStore({ clock })
 * for (const { name, run } of storeCases) {
 *   await run({ open: async () => store, pass: (ms) => clock.advance(ms) })
 *   console.log(`passed: ${name}`)
 * }
 * ```
 */
export const storeCases: readonly StoreCase[] = [
  ...recordCases,
  ...leaseCases,
  ...takeoverCases,
  ...sharingCases,
  ...hintCases,
  ...interruptionCases,
]
