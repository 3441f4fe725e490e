import { renderToString } from 'preact-render-to-string'
import { App } from '../app/app.tsx'
import { LoadFailure } from '../app/load-failure.tsx'
import { languages } from '../app/languages.ts'
import type { Locale } from '../language/locale.ts'
import { formText } from '../form/form-text.ts'
import type { FirstLook } from './first-look.ts'

/**
 * Draws the page of a first visit, at build time: dev/first-look.ts.
 *
 * Once for each instance of these modules, since ids count up: the script counts from the beginning, too.
 */
export async function drawFirstLook(locale: Locale): Promise<FirstLook> {
  await languages[locale].load()
  return {
    html: renderToString(<App locale={locale} theme="auto" head standalone />),
    submitting: formText[locale].submitting,
    failure: renderToString(<LoadFailure onRetry={() => {}} />),
  }
}
