/** Guidance that a page begins with, in English alone; `@northbound/auth/guidance/en` says the rest. */
import { first } from '../en/first-texts.ts'
import { bindGuidance, type Guidance } from './bind-guidance.ts'

export type { Guidance } from './bind-guidance.ts'

/**
 * Explains in English what one login may end in: the kinds of error of a client that shares no store, and the codes
 * of the account. Other codes are explained by their kind, other kinds by the error's own message; load
 * `@northbound/auth/guidance/en`, which has the same functions, to explain all of them by themselves.
 *
 * @example
 * ```ts
 * import { guidance, type Guidance } from '@northbound/auth/guidance/page/en'
 *
 * let current: Guidance = guidance
 * current = await import('@northbound/auth/guidance/en')
 * console.log(current.explain('100208')?.meaning)
 * ```
 */
export const guidance: Guidance = bindGuidance(first)
