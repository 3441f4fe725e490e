/** The texts of a diagnosis in English only; the other language stays out of the bundle. */
import { type Description, describeWith } from './describe.ts'
import type { Diagnosis } from './diagnosis.ts'
import { en } from './en/texts.ts'

export type { Description } from './describe.ts'

/**
 * Describes a diagnosis in English.
 *
 * @example
 * ```ts
 * import { diagnose } from '@northbound/auth/diagnosis'
 * import { describe } from '@northbound/auth/diagnosis/en'
 *
 * const diagnosis = await diagnose(new TypeError('Failed to fetch'), { url: 'https://server:8743' })
 * for (const { text, command } of describe(diagnosis).checks) console.log(text, command)
 * ```
 */
export function describe(diagnosis: Diagnosis): Description {
  return describeWith(en, diagnosis)
}
