import type { Locale } from '../language/locale.ts'
import type { Theme } from '../preferences/theme.ts'
import type { Action } from '../calls/action.ts'
import type { SnippetLanguage } from '../snippets/snippet-language.ts'

/**
 * The initial state of a playground: everything that a link may contain, so no secrets.
 *
 * @example
 * ```ts
 * import { mount } from './mount.tsx'
 *
 * mount(document.getElementById('playground')!, { preset: { scenario: 'wrong-secret' } })
 * ```
 */
export interface PlaygroundPreset {
  /** A target that this page does not offer is ignored, and the visitor is informed. */
  readonly target?: string | undefined
  /** Base address of the platform, such as `https://server:8743`. */
  readonly url?: string | undefined
  /** Name of the platform behind the relay; the relay's own address is that of the visitor's page. */
  readonly relayed?: string | undefined
  readonly appId?: string | undefined
  /**
   * Run at once, on its own emulator: the id of a scenario, or a code or kind, for which the best scenario
   * is used. An unknown one is ignored, as above.
   */
  readonly scenario?: string | undefined
  /** Done at once where that is the emulator inside the page; at any other platform it is left to the visitor. */
  readonly action?: Action | undefined
  readonly locale?: Locale | undefined
  readonly theme?: Theme | undefined
  /** Language of the snippets. */
  readonly snippet?: SnippetLanguage | undefined
}
