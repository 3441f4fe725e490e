/** Guidance that a page begins with, in Simplified Chinese alone; `@northbound/auth/guidance/zh-cn` says the rest. */
import { first } from '../zh-cn/first-texts.ts'
import { bindGuidance, type Guidance } from './bind-guidance.ts'

export type { Guidance } from './bind-guidance.ts'

/**
 * Explains in Simplified Chinese what one login may end in: the kinds of error of a client that shares no store, and the codes
 * of the account. Other codes are explained by their kind, other kinds by the error's own message; load
 * `@northbound/auth/guidance/zh-cn`, which has the same functions, to explain all of them by themselves.
 *
 * @example
 * ```ts
 * import { guidance, type Guidance } from '@northbound/auth/guidance/page/zh-cn'
 *
 * let current: Guidance = guidance
 * current = await import('@northbound/auth/guidance/zh-cn')
 * console.log(current.explain('100208')?.meaning)
 * ```
 */
export const guidance: Guidance = bindGuidance(first)
