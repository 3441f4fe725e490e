import { useEffect } from 'preact/hooks'
import { type Locale, preferredLocale } from '../language/locale.ts'
import { useLanguage } from '../language/use-language.ts'
import { SnippetChoiceContext } from '../preferences/snippet-choice.ts'
import { type Theme, ThemeContext, themes } from '../preferences/theme.ts'
import { useRememberedChoice } from '../preferences/use-remembered-choice.ts'
import { type SnippetLanguage, snippetLanguageIds } from '../snippets/snippet-language.ts'
import { LoadFailure } from './load-failure.tsx'
import { Page, type PageProps } from './page.tsx'

export interface AppProps extends Omit<
  PageProps,
  'language' | 'chosen' | 'onLocale' | 'theme' | 'onTheme'
> {
  /** Language to start in. @default the one the visitor chose before, or else the browser's */
  readonly locale?: Locale | undefined
  /** Theme to start in. @default the one the visitor chose before, or else the system's */
  readonly theme?: Theme | undefined
}

/** The page in the language and the theme that the visitor chose. */
export function App(props: AppProps) {
  const shared = props.link?.preset
  const [locale, chooseLocale] = useRememberedChoice<Locale>(
    'locale',
    ['en', 'zh-CN'],
    props.locale ?? preferredLocale(navigator.languages),
    shared?.locale,
  )
  const [theme, chooseTheme] = useRememberedChoice<Theme>(
    'theme',
    themes,
    props.theme ?? 'auto',
    shared?.theme,
  )
  const snippet = useRememberedChoice<SnippetLanguage>(
    'snippet',
    snippetLanguageIds,
    'curl',
    shared?.snippet,
  )
  const language = useLanguage(locale)

  // The page around it may switch, too.
  useEffect(() => {
    if (props.locale) chooseLocale(props.locale)
  }, [props.locale, chooseLocale])
  useEffect(() => {
    if (props.theme) chooseTheme(props.theme)
  }, [props.theme, chooseTheme])

  if (!language) return null
  if (language === 'failed') return <LoadFailure />
  return (
    <SnippetChoiceContext.Provider value={snippet}>
      <ThemeContext.Provider value={theme}>
        <Page
          {...props}
          language={language}
          chosen={locale}
          onLocale={chooseLocale}
          theme={theme}
          onTheme={chooseTheme}
        />
      </ThemeContext.Provider>
    </SnippetChoiceContext.Provider>
  )
}
