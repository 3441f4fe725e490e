import { actionInEnglish } from '../calls/action-text.en.ts'
import { formInEnglish } from '../form/form-text.en.ts'
import { historyInEnglish } from '../history/history-text.en.ts'
import { pageInEnglish } from '../page/page-text.en.ts'
import { scenarioInEnglish } from '../scenarios/scenario-text.en.ts'
import { tokenInEnglish } from '../token/token-text.en.ts'
import { wireInEnglish } from '../wire/wire-text.en.ts'
import type { FirstTexts } from './first-texts.ts'

/** What the page begins with, in English. */
export const texts: FirstTexts = {
  action: actionInEnglish,
  form: formInEnglish,
  history: historyInEnglish,
  page: pageInEnglish,
  scenario: scenarioInEnglish,
  token: tokenInEnglish,
  wire: wireInEnglish,
}
