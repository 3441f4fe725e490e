import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** The languages the playground speaks. */
export type Locale = 'en' | 'zh-CN'

/** One text per language. */
export type ByLocale<M> = Readonly<Record<Locale, M>>

export const LocaleContext = createContext<Locale>('en')

/** The texts of one topic in the current language. */
export function useText<M>(texts: ByLocale<M>): M {
  return texts[useContext(LocaleContext)]
}
