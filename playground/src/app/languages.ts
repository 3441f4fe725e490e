import { createPart, type Part } from '../lazy/part.ts'
import { addTexts, type FirstTexts } from './first-texts.ts'
import type { Locale } from '../language/locale.ts'

/** The texts of the first view. Each language is loaded separately, because two would be a third of the page. */
export const languages: Readonly<Record<Locale, Part<Locale>>> = {
  en: createPart(async () => addLanguage('en', await import('./texts.en.ts'))),
  'zh-CN': createPart(async () => addLanguage('zh-CN', await import('./texts.zh-cn.ts'))),
}

function addLanguage(locale: Locale, { texts }: { readonly texts: FirstTexts }): Locale {
  addTexts(locale, texts)
  return locale
}
