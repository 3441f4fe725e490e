import { createPart, type Part } from '../later/part.ts'
import { addTexts, type FirstTexts } from '../texts/first-texts.ts'
import type { Locale } from './locale.ts'

/** What the page says at first. One language comes apart from the other, because two would be a third of the page. */
export const languages: Readonly<Record<Locale, Part<Locale>>> = {
  en: createPart(async () => addLanguage('en', await import('./en.ts'))),
  'zh-CN': createPart(async () => addLanguage('zh-CN', await import('./zh-cn.ts'))),
}

function addLanguage(locale: Locale, { texts }: { readonly texts: FirstTexts }): Locale {
  addTexts(locale, texts)
  return locale
}
