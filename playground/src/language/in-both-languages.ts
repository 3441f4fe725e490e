import type { ByLocale } from './locale.ts'

/** The texts of one topic, side by side. The compiler refuses a missing or superfluous key in either. */
export function inBothLanguages<M>(en: M, zh: NoInfer<M>): ByLocale<M> {
  return { en, 'zh-CN': zh }
}
