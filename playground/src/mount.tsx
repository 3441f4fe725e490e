import { render } from 'preact'
import { App } from './page/app.tsx'
import './design/tokens.css'
import './design/base.css'
import type { Locale } from './language/locale.ts'
import type { Theme } from './preferences/theme.ts'
import type { Change } from './session/change.ts'
import type { PlaygroundPreset } from './sharing/playground-preset.ts'

export type { Change } from './session/change.ts'
export type { Locale } from './language/locale.ts'
export type { Theme } from './preferences/theme.ts'
export type { PlaygroundPreset } from './sharing/playground-preset.ts'

/** How it stands in its page. */
export interface MountOptions {
  /** What is filled in or played before the visitor does anything. @default the demo application, and nothing played */
  readonly preset?: PlaygroundPreset | undefined
  /** Address that copied links lead to, without a fragment. @default the page around it */
  readonly pageUrl?: string | undefined
  /** @default that of the browser */
  readonly locale?: Locale | undefined
  /** @default that of the system */
  readonly theme?: Theme | undefined
  /** Shows the head with the switches for language and theme, an introduction and a foot. @default false */
  readonly head?: boolean | undefined
  /** Told when the language, the theme or the outcome of the newest deed is another. */
  readonly onChange?: ((change: Change) => void) | undefined
}

/** A playground that stands in a page. */
export interface MountedPlayground {
  /** Changes options while it stands; the session goes on, and a preset is played again only when it is another. */
  update(options: MountOptions): void
  /** Takes it out again. Whatever it held in memory goes with it. */
  unmount(): void
}

/**
 * Puts a playground into an element of any page, as many as there are elements. Its styles stay inside `.northbound`,
 * its keys count while the focus is inside, and it stores nothing and registers nothing.
 * The page loads the stylesheet that lies beside this module.
 *
 * @example
 * ```ts
 * import { mount } from './playground.js'
 *
 * const playground = mount(document.getElementById('try-it')!, {
 *   preset: { scenario: 'wrong-secret' },
 *   locale: 'zh-CN',
 *   theme: 'dark',
 * })
 * playground.update({ theme: 'light' })
 * playground.unmount()
 * ```
 */
export function mount(element: Element, options: MountOptions = {}): MountedPlayground {
  let now = options
  const draw = () => render(<App {...now} head={now.head ?? false} standalone={false} />, element)
  draw()
  return {
    update(changed) {
      now = { ...now, ...changed }
      draw()
    },
    unmount: () => render(null, element),
  }
}
