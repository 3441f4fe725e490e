import { render } from 'preact'
import { App, type AppProps } from './components/app.tsx'
import './design/tokens.css'
import './design/base.css'
import { RememberContext } from './preferences/use-remembered-choice.ts'

/** Draws the playground as a page of its own, which remembers the choices of its visitor. */
export function mountPage(
  element: Element,
  props: Pick<
    AppProps,
    'machineUrl' | 'relayUrl' | 'newVersion' | 'preset' | 'linkDefect' | 'onDrawn'
  >,
): void {
  render(
    <RememberContext.Provider value={true}>
      <App {...props} head standalone />
    </RememberContext.Provider>,
    element,
  )
}
