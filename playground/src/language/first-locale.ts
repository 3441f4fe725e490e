import { recall } from '../preferences/remembered-choice.ts'
import { locales } from './locales.ts'
import type { Locale } from './locale.ts'
import { preferredLocale } from './preferred-locale.ts'

/** The language in which a page of its own begins: the one its visitor chose before, or else the best for their browser. */
export function firstLocale(): Locale {
  return recall('locale', locales) ?? preferredLocale(navigator.languages)
}
