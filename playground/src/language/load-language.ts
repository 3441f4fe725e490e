import { addTexts, type FirstTexts } from '../texts/first-texts.ts'
import type { Guidance, Language } from './guidance.ts'
import type { Locale } from './locale.ts'

interface Loaded {
  readonly guidance: Guidance
  readonly texts: FirstTexts
}

/** One language comes apart from the other, because two would be a third of the page. */
const languages: Readonly<Record<Locale, () => Promise<Loaded>>> = {
  en: () => import('./en.ts'),
  'zh-CN': () => import('./zh-cn.ts'),
}

export async function loadLanguage(locale: Locale): Promise<Language> {
  const { guidance, texts } = await languages[locale]()
  addTexts(locale, texts)
  return { locale, guidance }
}
