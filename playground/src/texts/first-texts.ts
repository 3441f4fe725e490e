import type { ByLocale, Locale } from '../language/locale.ts'
import type { texts } from './en/texts.ts'

/**
 * What the page begins with, which comes in the language of the visitor alone. Later parts bring their own texts, in both.
 * The compiler refuses a missing or superfluous key in the other language.
 */
export type FirstTexts = typeof texts

const added = new Map<Locale, FirstTexts>()

/** Gives the page a language; only in one that it was given can it speak. */
export function addTexts(locale: Locale, texts: FirstTexts): void {
  added.set(locale, texts)
}

/** What frames the page: its head, its switches. */
export const pageText = topic('page')
/** Step 1: who logs in, and where. */
export const formText = topic('form')
/** Steps 2 and 3: the request on the wire, and the answer. */
export const wireText = topic('wire')
/** Step 4: the token's life. */
export const tokenText = topic('token')
/** What happened in this visit. */
export const historyText = topic('history')
/** Failures to be had with one press, and how it goes without one. */
export const scenarioText = topic('scenario')
/** Short names of what was done. */
export const deedText = topic('deed')
/** What is read aloud when a deed is done. */
export const announcementText = topic('announcement')
/** A link to what is shown. */
export const sharingText = topic('sharing')
/** When a later part of the page cannot be loaded. */
export const loadingText = topic('loading')

function topic<K extends keyof FirstTexts>(name: K): ByLocale<FirstTexts[K]> {
  return {
    get en() {
      return textsIn('en')[name]
    },
    get 'zh-CN'() {
      return textsIn('zh-CN')[name]
    },
  }
}

function textsIn(locale: Locale): FirstTexts {
  const texts = added.get(locale)
  if (!texts) throw new Error(`Texts in ${locale} are needed here before they were loaded.`)
  return texts
}
