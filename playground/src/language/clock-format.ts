import type { Locale } from './locale.ts'

const formats = new Map<Locale, Intl.DateTimeFormat>()

/** The time of day to the second, `09:30:00`. Created once per language, because this is slow. */
export function clockFormat(locale: Locale): Intl.DateTimeFormat {
  const format =
    formats.get(locale) ??
    new Intl.DateTimeFormat(locale, { timeStyle: 'medium', hourCycle: 'h23' })
  formats.set(locale, format)
  return format
}
