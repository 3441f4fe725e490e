/**
 * Asks for the language of the visitor as soon as the script of the page is there: it is fetched while the rest of the script
 * runs. A link may name another, which is then fetched as well.
 */
import { firstLocale } from './language/first-locale.ts'
import { languages } from './language/languages.ts'

languages[firstLocale()].load().catch(() => {
  // The page tries again, and tells.
})
