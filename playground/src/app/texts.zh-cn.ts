import { actionInChinese } from '../calls/action-text.zh-cn.ts'
import { formInChinese } from '../form/form-text.zh-cn.ts'
import { historyInChinese } from '../history/history-text.zh-cn.ts'
import { pageInChinese } from '../page/page-text.zh-cn.ts'
import { scenarioInChinese } from '../scenarios/scenario-text.zh-cn.ts'
import { tokenInChinese } from '../token/token-text.zh-cn.ts'
import { wireInChinese } from '../wire/wire-text.zh-cn.ts'
import type { FirstTexts } from './first-texts.ts'

/** What the page begins with, in Simplified Chinese. */
export const texts: FirstTexts = {
  action: actionInChinese,
  form: formInChinese,
  history: historyInChinese,
  page: pageInChinese,
  scenario: scenarioInChinese,
  token: tokenInChinese,
  wire: wireInChinese,
}
