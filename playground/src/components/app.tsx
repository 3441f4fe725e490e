import { type Locale, preferredLocale } from '../language/locale.ts'
import { useLanguage } from '../language/use-language.ts'
import { SnippetChoiceContext } from '../preferences/snippet-choice.ts'
import { type Theme, themes } from '../preferences/theme.ts'
import { useRememberedChoice } from '../preferences/use-remembered-choice.ts'
import type { NewVersion } from '../offline/keep-offline.ts'
import type { Store } from '../session/store.ts'
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
}

/** The page in the language and the theme that the visitor chose. */
export function App(props: AppProps) {
  const [locale, chooseLocale] = useRememberedChoice<Locale>(
    'locale',
    ['en', 'zh-CN'],
    props.locale ?? preferredLocale(navigator.languages),
  )
  const [theme, chooseTheme] = useRememberedChoice<Theme>('theme', themes, props.theme ?? 'auto')
  const snippet = useRememberedChoice<SnippetLanguage>('snippet', snippetLanguageIds, 'curl')
  const language = useLanguage(locale)

  if (!language) return null
  if (language === 'failed') return <LoadFailure />
  return (
    <SnippetChoiceContext.Provider value={snippet}>
      <Page
        language={language}
        chosen={locale}
        onLocale={chooseLocale}
        theme={theme}
        onTheme={chooseTheme}
        machineUrl={props.machineUrl}
        relayUrl={props.relayUrl}
        newVersion={props.newVersion}
      />
    </SnippetChoiceContext.Provider>
  )
}
