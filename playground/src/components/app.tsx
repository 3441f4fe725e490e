import { type Locale, preferredLocale } from '../language/locale.ts'
import { useLanguage } from '../language/use-language.ts'
import { SharingViewContext } from '../preferences/sharing-view.ts'
import { SnippetChoiceContext } from '../preferences/snippet-choice.ts'
import { type Theme, themes } from '../preferences/theme.ts'
import { useRememberedChoice } from '../preferences/use-remembered-choice.ts'
import type { NewVersion } from '../offline/keep-offline.ts'
import type { Store } from '../session/store.ts'
import type { PlaygroundPreset } from '../sharing/playground-preset.ts'
import type { LinkDefect } from '../sharing/share-link.ts'
import { type SnippetLanguage, snippetLanguageIds } from '../snippets/snippet-language.ts'
import { LoadFailure } from './load-failure.tsx'
import { Page } from './page.tsx'

export interface AppProps {
  /** Language to start in. @default the one the visitor chose before, or else the browser's */
  readonly locale?: Locale | undefined
  /** Theme to start in. @default the one the visitor chose before, or else the system's */
  readonly theme?: Theme | undefined
  /** Base address of an emulator on this machine; without it the page offers only its own. */
  readonly machineUrl?: string | undefined
  /** A newer version of the page, as soon as there is one. */
  readonly newVersion?: Store<NewVersion | undefined> | undefined
  /** Base address of a relay of the server that sent this page; without it the page says how to get one. */
  readonly relayUrl?: string | undefined
  /** What to begin with. Its language and theme go before those that the visitor chose. */
  readonly preset?: PlaygroundPreset | undefined
  /** What was wrong with the link that the preset is from, to be told. */
  readonly linkDefect?: LinkDefect | undefined
  /** Address that copied links lead to, without a fragment. @default this page */
  readonly pageUrl?: string | undefined
}

/** The page in the language and the theme that the visitor chose. */
export function App(props: AppProps) {
  const { preset, pageUrl } = props
  const [locale, chooseLocale] = useRememberedChoice<Locale>(
    'locale',
    ['en', 'zh-CN'],
    props.locale ?? preferredLocale(navigator.languages),
    preset?.locale,
  )
  const [theme, chooseTheme] = useRememberedChoice<Theme>(
    'theme',
    themes,
    props.theme ?? 'auto',
    preset?.theme,
  )
  const snippet = useRememberedChoice<SnippetLanguage>(
    'snippet',
    snippetLanguageIds,
    'curl',
    preset?.snippet,
  )
  const language = useLanguage(locale)

  if (!language) return null
  if (language === 'failed') return <LoadFailure />
  return (
    <SnippetChoiceContext.Provider value={snippet}>
      <SharingViewContext.Provider value={{ theme, pageUrl }}>
        <Page
          language={language}
          chosen={locale}
          onLocale={chooseLocale}
          theme={theme}
          onTheme={chooseTheme}
          machineUrl={props.machineUrl}
          relayUrl={props.relayUrl}
          newVersion={props.newVersion}
          preset={preset}
          linkDefect={props.linkDefect}
        />
      </SharingViewContext.Provider>
    </SnippetChoiceContext.Provider>
  )
}
