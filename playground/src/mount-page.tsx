import { hydrate } from 'preact'
import { App, type AppProps } from './page/app.tsx'
import './design/tokens.css'
import './design/base.css'
import { takenOver } from './first-look/taken-over.ts'
import { RememberContext } from './preferences/use-remembered-choice.ts'

/**
 * Draws the playground as a page of its own, which remembers the choices of its visitor. Where the element has its first look
 * already, that is taken over as it stands.
 */
export function mountPage(
  element: Element,
  props: Pick<
    AppProps,
    'machineUrl' | 'relayUrl' | 'newVersion' | 'preset' | 'linkDefect' | 'onDrawn'
  >,
): void {
  hydrate(
    <RememberContext.Provider value={true}>
      <App {...props} head standalone />
    </RememberContext.Provider>,
    element,
  )
  element.dispatchEvent(new Event(takenOver))
}
