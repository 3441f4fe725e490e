/** Guidance that a page begins with, in Simplified Chinese alone; `@northbound/auth/guidance/zh-cn` says the rest. */
import { first } from '../zh-cn/first-texts.ts'
import { bindGuidance, type Guidance } from './bind-guidance.ts'

export type { Guidance } from './bind-guidance.ts'

/**
 * Explains in Simplified Chinese what the platform answers with: the kinds of its refusals and faults, which stand for its
 * codes, too. Other kinds are explained by the error's own message; load `@northbound/auth/guidance/zh-cn`, which has the
 * same functions, to explain every code and kind by itself.
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
