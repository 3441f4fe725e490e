import type { Locale } from './locale.ts'

/** The best of our languages for a visitor, from the list a browser sends along. */
export function preferredLocale(languages: readonly string[]): Locale {
  const first = languages.find((language) => /^(en|zh)\b/i.test(language))
  return first && /^zh/i.test(first) ? 'zh-CN' : 'en'
}
