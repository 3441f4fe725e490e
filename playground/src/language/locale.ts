import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** The languages the playground speaks. */
export type Locale = 'en' | 'zh-CN'

/** One text per language. */
export type ByLocale<M> = Readonly<Record<Locale, M>>

/** The texts of one topic, side by side. The compiler refuses a missing or superfluous key in either. */
export function inBothLanguages<M>(en: M, zh: NoInfer<M>): ByLocale<M> {
  return { en, 'zh-CN': zh }
}

export const LocaleContext = createContext<Locale>('en')

/** The texts of one topic in the current language. */
export function useText<M>(texts: ByLocale<M>): M {
  return texts[useContext(LocaleContext)]
}
