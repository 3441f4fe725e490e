import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** The languages the playground speaks. */
export type Locale = 'en' | 'zh-CN'

/** One text per language. */
export type ByLocale<M> = Readonly<Record<Locale, M>>

export const LocaleContext = createContext<Locale>('en')

/** The texts of one topic in the language of now. */
export function useText<M>(texts: ByLocale<M>): M {
  return texts[useContext(LocaleContext)]
}

/** The best of our languages for a visitor, from the list a browser sends along. */
export function preferredLocale(languages: readonly string[]): Locale {
  const first = languages.find((language) => /^(en|zh)\b/i.test(language))
  return first && /^zh/i.test(first) ? 'zh-CN' : 'en'
}
