import type { ByLocale, Locale } from '../language/locale.ts'
import type { texts } from './en/texts.ts'

/**
 * The texts of the first view, which are loaded in the visitor's language only. Parts that are loaded on demand bring their own
 * texts, in both languages. The compiler refuses a missing or superfluous key in the other language.
 */
export type FirstTexts = typeof texts

const added = new Map<Locale, FirstTexts>()

/** Adds the texts of a language. Only languages that were added can be shown. */
export function addTexts(locale: Locale, texts: FirstTexts): void {
  added.set(locale, texts)
}

/** The head of the page and its switches. */
export const pageText = topic('page')
/** Step 1: the credentials and the platform. */
export const formText = topic('form')
/** Steps 2 and 3: the request on the wire, and the answer. */
export const wireText = topic('wire')
/** Step 4: the token's life. */
export const tokenText = topic('token')
/** The history of this visit. */
export const historyText = topic('history')
/** The scenario list: failures with one click, and the success cases. */
export const scenarioText = topic('scenario')
/** Short names of the actions. */
export const deedText = topic('deed')
/** What a screen reader announces after an action. */
export const announcementText = topic('announcement')
/** A link to what is shown. */
export const sharingText = topic('sharing')
/** When a part that is loaded on demand fails to load. */
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
