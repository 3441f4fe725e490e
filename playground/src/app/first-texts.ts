import { actionText } from '../calls/action-text.ts'
import { formText } from '../form/form-text.ts'
import { historyText } from '../history/history-text.ts'
import { pageText } from '../page/page-text.ts'
import { scenarioText } from '../scenarios/scenario-text.ts'
import { tokenText } from '../token/token-text.ts'
import { wireText } from '../wire/wire-text.ts'
import type { FirstText } from '../language/first-text.ts'
import type { Locale } from '../language/locale.ts'

/** The topics of the first view. */
const topics = {
  action: actionText,
  form: formText,
  history: historyText,
  page: pageText,
  scenario: scenarioText,
  token: tokenText,
  wire: wireText,
}

/** The texts of the first view in one language. */
export type FirstTexts = {
  readonly [T in keyof typeof topics]: (typeof topics)[T] extends FirstText<infer M> ? M : never
}

/** Adds the texts of a language. Only languages that were added can be shown. */
export function addTexts(locale: Locale, texts: FirstTexts): void {
  for (const name of Object.keys(topics) as (keyof FirstTexts)[]) {
    const topic: Pick<FirstText<unknown>, 'add'> = topics[name]
    topic.add(locale, texts[name])
  }
}
