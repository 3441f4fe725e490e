import type { Locale } from '../language/locale.ts'
import type { Theme } from '../preferences/theme.ts'
import type { Deed } from '../session/deed.ts'
import type { SnippetLanguage } from '../snippets/snippet-language.ts'

/** What a link leads to: all that it may hold, and so nothing secret. */
export interface PlaygroundPreset {
  /** One that this page does not offer is left out, and the visitor told so. */
  readonly target?: string | undefined
  /** Base address of the platform, such as `https://server:8743`. */
  readonly url?: string | undefined
  readonly appId?: string | undefined
  /** Played at once, on an emulator of its own. One that this page does not know is left out, as above. */
  readonly scenario?: string | undefined
  /** Done at once where that is the emulator inside the page; at any other platform it is left to the visitor. */
  readonly deed?: Deed | undefined
  readonly locale?: Locale | undefined
  readonly theme?: Theme | undefined
  /** Language of the snippets. */
  readonly snippet?: SnippetLanguage | undefined
}
