import type { FirstTexts } from '../first-texts.ts'
import { announcement } from './announcement.ts'
import { deed } from './deed.ts'
import { form } from './form.ts'
import { history } from './history.ts'
import { loading } from './loading.ts'
import { page } from './page.ts'
import { scenario } from './scenario.ts'
import { sharing } from './sharing.ts'
import { token } from './token.ts'
import { wire } from './wire.ts'

/** What the page begins with, in Simplified Chinese. */
export const texts: FirstTexts = {
  announcement,
  deed,
  form,
  history,
  loading,
  page,
  scenario,
  sharing,
  token,
  wire,
}
