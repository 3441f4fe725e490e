import type { ByLocale, Locale } from './locale.ts'

/**
 * Texts of the first view, which are loaded in the visitor's language only. Parts that are loaded on demand bring their texts in
 * both languages.
 */
export interface FirstText<M> extends ByLocale<M> {
  /** Only a language that was added can be shown. */
  add(locale: Locale, texts: M): void
}

/** The place of such texts; their type is that of the English ones. */
export function createFirstText<M>(): FirstText<M> {
  const added = new Map<Locale, M>()
  const textsIn = (locale: Locale): M => {
    const texts = added.get(locale)
    if (!texts) throw new Error(`Texts in ${locale} are needed here before they were loaded.`)
    return texts
  }
  return {
    get en() {
      return textsIn('en')
    },
    get 'zh-CN'() {
      return textsIn('zh-CN')
    },
    add: (locale, texts) => void added.set(locale, texts),
  }
}
