import { render } from 'preact'
import { App } from './app/app.tsx'
import './design/tokens.css'
import './design/base.css'
import type { Locale } from './language/locale.ts'
import type { Theme } from './preferences/theme.ts'
import type { Change } from './page/change.ts'
import type { PlaygroundPreset } from './sharing/playground-preset.ts'

export type { Change } from './page/change.ts'
export type { Locale } from './language/locale.ts'
export type { Theme } from './preferences/theme.ts'
export type { PlaygroundPreset } from './sharing/playground-preset.ts'

/** Options of an embedded playground. */
export interface MountOptions {
  /** The initial state: form values and a scenario to run. @default the demo application, no scenario */
  readonly preset?: PlaygroundPreset | undefined
  /** Address that copied links lead to, without a fragment. @default the page around it */
  readonly pageUrl?: string | undefined
  /** @default that of the browser */
  readonly locale?: Locale | undefined
  /** @default that of the system */
  readonly theme?: Theme | undefined
  /** Shows the head with the switches for language and theme, an introduction and a foot. @default false */
  readonly head?: boolean | undefined
  /** Called when the language, the theme or the outcome of the newest action changes. */
  readonly onChange?: ((change: Change) => void) | undefined
}

/** A playground that is embedded in a page. */
export interface MountedPlayground {
  /** Changes options of a mounted playground. The session continues, and a preset is run again only when it changes. */
  update(options: MountOptions): void
  /** Unmounts it and discards its state. */
  unmount(): void
}

/**
 * Mounts a playground in an element of any page; several are possible. Its styles stay inside `.northbound`,
 * its shortcuts work while the focus is inside, and it stores nothing and registers no worker.
 * The page must load the stylesheet beside this module.
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
