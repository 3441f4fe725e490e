import { useEffect } from 'preact/hooks'
import type { Locale } from '../language/locale.ts'
import { locales, preferredLocale } from '../language/locales.ts'
import { useLanguage } from './use-language.ts'
import { SharingViewContext } from '../sharing/sharing-view.ts'
import { SnippetChoiceContext } from '../snippets/snippet-choice.ts'
import { type Theme, themes } from '../preferences/theme.ts'
import { useRememberedChoice } from '../preferences/use-remembered-choice.ts'
import { type SnippetLanguage, snippetLanguageIds } from '../snippets/snippet-language.ts'
import { LoadFailure } from './load-failure.tsx'
import { Page, type PageProps } from '../page/page.tsx'

export interface AppProps extends Omit<
  PageProps,
  'locale' | 'onMissingLanguage' | 'chosen' | 'onLocale' | 'theme' | 'onTheme'
> {
  /** Language to start in. @default the one the visitor chose before, or else the browser's */
  readonly locale?: Locale | undefined
  /** Theme to start in. @default the one the visitor chose before, or else the system's */
  readonly theme?: Theme | undefined
  /** Called when the page is there in a language. */
  readonly onDrawn?: ((locale: Locale) => void) | undefined
  /** Address that copied links lead to, without a fragment. @default this page */
  readonly pageUrl?: string | undefined
}

/** The page in the language and the theme that the visitor chose. */
export function App({ pageUrl, onDrawn, ...props }: AppProps) {
  const { preset } = props
  const [locale, chooseLocale] = useRememberedChoice<Locale>(
    'locale',
    locales,
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
  const { language, retry } = useLanguage(locale)

  useEffect(() => {
    if (language) onDrawn?.(language)
  }, [language, onDrawn])

  // The page around it may switch, too.
  useEffect(() => {
    if (props.locale) chooseLocale(props.locale)
  }, [props.locale, chooseLocale])
  useEffect(() => {
    if (props.theme) chooseTheme(props.theme)
  }, [props.theme, chooseTheme])

  if (!language) return retry ? <LoadFailure onRetry={() => void retry().catch(() => {})} /> : null
  return (
    <SnippetChoiceContext.Provider value={snippet}>
      <SharingViewContext.Provider value={{ theme, pageUrl }}>
        <Page
          {...props}
          locale={language}
          onMissingLanguage={retry}
          chosen={locale}
          onLocale={chooseLocale}
          theme={theme}
          onTheme={chooseTheme}
        />
      </SharingViewContext.Provider>
    </SnippetChoiceContext.Provider>
  )
}
