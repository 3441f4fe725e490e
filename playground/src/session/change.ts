import type { Locale } from '../language/locale.ts'
import type { Theme } from '../preferences/theme.ts'

/** What is chosen, and how the newest deed ended. */
export interface Change {
  readonly locale: Locale
  readonly theme: Theme
  /** The platform's code, our kind where it sent none, or the status; `undefined` before the first deed. */
  readonly outcome: string | undefined
}
