import { recall } from '../preferences/remembered-choice.ts'
import type { Locale } from './locale.ts'

export const locales: readonly Locale[] = ['en', 'zh-CN']

/** The language in which a page of its own begins: the one its visitor chose before, or else the best for their browser. */
export function firstLocale(): Locale {
  return recall('locale', locales) ?? preferredLocale(navigator.languages)
}

/** The best of our languages for a visitor, from the list a browser sends along. */
export function preferredLocale(languages: readonly string[]): Locale {
  const first = languages.find((language) => /^(en|zh)\b/i.test(language))
  return first && /^zh/i.test(first) ? 'zh-CN' : 'en'
}
