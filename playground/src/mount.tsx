import { render } from 'preact'
import { App, type AppProps } from './components/app.tsx'
import './design/tokens.css'
import './design/base.css'

export type MountOptions = AppProps

/** A playground that stands in a page. */
export interface MountedPlayground {
  /** Takes it out again. Whatever it held in memory goes with it. */
  unmount(): void
}

/**
 * Puts the playground into an element of any page.
 *
 * @example
 * ```ts
 * import { mount } from './mount.tsx'
 *
 * const playground = mount(document.getElementById('playground')!, { locale: 'en' })
 * playground.unmount()
 * ```
 */
export function mount(element: Element, options: MountOptions = {}): MountedPlayground {
  render(<App {...options} />, element)
  return { unmount: () => render(null, element) }
}
