import * as guidanceInEnglish from '@northbound/auth/guidance/en'
import * as guidanceInChinese from '@northbound/auth/guidance/zh-cn'
import type { Preview } from '@storybook/preact-vite'
import { configure, waitFor } from 'storybook/test'
import { Announcer } from '../src/ui/announcer.tsx'
import { everyPart } from '../src/app/every-part.ts'
import '../src/design/base.css'
import '../src/design/tokens.css'
import { GuidanceContext } from '../src/failure/guidance.ts'
import { type Locale, LocaleContext } from '../src/language/locale.ts'
import type { Theme } from '../src/preferences/theme.ts'
import { texts as english } from '../src/app/texts.en.ts'
import { addTexts } from '../src/app/first-texts.ts'
import { texts as chinese } from '../src/app/texts.zh-cn.ts'

// Parts that are loaded on demand take longer on a busy machine.
configure({ asyncUtilTimeout: 10_000 })

addTexts('en', english)
addTexts('zh-CN', chinese)

const guidance = { en: guidanceInEnglish, 'zh-CN': guidanceInChinese }

const preview: Preview = {
  parameters: {
    // A violation fails the story's test.
    a11y: { test: 'error' },
    layout: 'fullscreen',
  },
  globalTypes: {
    theme: {
      toolbar: { title: 'Theme', icon: 'mirror', items: ['light', 'dark'], dynamicTitle: true },
    },
    locale: {
      toolbar: { title: 'Language', icon: 'globe', items: ['en', 'zh-CN'], dynamicTitle: true },
    },
  },
  // An empty story would break no rule, so each must render something and check it in its `play`.
  async afterEach({ canvasElement, moduleExport, id, parameters }) {
    if (typeof moduleExport.play !== 'function')
      throw new Error(`${id} asserts nothing: it has no play`)
    // For example a dialog that its play has closed.
    if (parameters['leavesNothing']) return
    // It is called after a change of the language too, while a whole page loads its texts.
    await waitFor(() => {
      const drawn = canvasElement.querySelector('.northbound > :not([role=status])')
      if (!drawn?.checkVisibility() || !drawn.getBoundingClientRect().height) {
        throw new Error(`${id} draws nothing`)
      }
    })
  },
  initialGlobals: { theme: 'light' satisfies Theme, locale: 'en' satisfies Locale },
  // Parts that are loaded on demand are available at once.
  loaders: [() => Promise.all(everyPart.map((part) => part.load()))],
  decorators: [
    (Story, { globals }) => (
      <LocaleContext.Provider value={globals['locale'] as Locale}>
        <div
          class="northbound"
          data-theme={globals['theme'] as Theme}
          lang={globals['locale'] as Locale}
          style={{ padding: '1.5rem' }}
        >
          <GuidanceContext.Provider value={guidance[globals['locale'] as Locale]}>
            <Announcer>
              <Story />
            </Announcer>
          </GuidanceContext.Provider>
        </div>
      </LocaleContext.Provider>
    ),
  ],
}

export default preview
