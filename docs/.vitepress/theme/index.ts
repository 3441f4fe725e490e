import '@shikijs/twoslash/style-rich.css'
import type { Theme } from 'vitepress'
import DefaultTheme from 'vitepress/theme'
import { h } from 'vue'
import './hovers.css'
import './site.css'
import { Home } from './home.ts'
import { NotFound } from './not-found.ts'
import { TryItHere } from './try-it-here.ts'

const theme: Theme = {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout!, null, { 'not-found': () => h(NotFound) }),
  enhanceApp({ app }) {
    // Replaces the home page of VitePress, which has no main landmark.
    app.component('home', Home)
    app.component('TryItHere', TryItHere)
  },
}

export default theme
