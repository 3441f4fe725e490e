import type { Locale } from '../language/locale.ts'
import type { Theme } from '../preferences/theme.ts'

/** The visitor's choices, and the outcome of the newest action. */
export interface Change {
  readonly locale: Locale
  readonly theme: Theme
  /** The platform's code, our kind where it sent none, or the status; `undefined` before the first action. */
  readonly outcome: string | undefined
}
