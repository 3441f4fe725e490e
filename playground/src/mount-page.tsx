import { hydrate } from 'preact'
import { App, type AppProps } from './app/app.tsx'
import './design/tokens.css'
import './design/base.css'
import { takenOver } from './first-look/taken-over.ts'
import { RememberContext } from './preferences/use-remembered-choice.ts'

/**
 * Renders the playground as a stand-alone page, which remembers the visitor's choices. If the element contains the prerendered
 * page, it is taken over.
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
