/**
 * The languages that guidance is written in.
 *
 * @example
 * ```ts
 * import { explain, locales } from '@northbound/auth/guidance'
 *
 * for (const locale of locales) console.log(locale, explain('throttled', { locale }).meaning)
 * ```
 */
export const locales = ['en', 'zh-CN'] as const

/** A language that guidance is written in. */
export type Locale = (typeof locales)[number]

/** Any other BCP-47 tag is accepted too; editors still suggest the two. */
export type LocaleTag = Locale | (string & {})

/**
 * The best language for a reader: `zh-CN` for every variant of Chinese, `en` for all others.
 *
 * @example
 * ```ts
 * import { chooseLocale } from '@northbound/auth/guidance'
 *
 * chooseLocale('zh-Hans-SG') // 'zh-CN'
 * chooseLocale('de') // 'en'
 * ```
 */
export function chooseLocale(tag: LocaleTag = 'en'): Locale {
  return /^zh(?:[-_]|$)/i.test(tag) ? 'zh-CN' : 'en'
}
