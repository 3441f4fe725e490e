import { useMemo } from 'preact/hooks'
import { type Locale, LocaleContext, preferredLocale } from '../language/locale.ts'
import { type Theme, themes } from '../preferences/theme.ts'
import { useRememberedChoice } from '../preferences/use-remembered-choice.ts'
import { createSession } from '../session/create-session.ts'
import { pageText } from '../texts/page-text.ts'
import { Announcer } from './announcer.tsx'
import { PageHead } from './page-head.tsx'
import styles from './page.module.css'
import { Playground } from './playground.tsx'

export interface AppProps {
  /** Language to start in. @default the one the visitor chose before, or else the browser's */
  readonly locale?: Locale | undefined
  /** Theme to start in. @default the one the visitor chose before, or else the system's */
  readonly theme?: Theme | undefined
  /** Base address of an emulator on this machine; without it the page offers only its own. */
  readonly machineUrl?: string | undefined
}

/** The whole page: head, introduction, steps. */
export function App(props: AppProps) {
  const [locale, setLocale] = useRememberedChoice<Locale>(
    'locale',
    ['en', 'zh-CN'],
    props.locale ?? preferredLocale(navigator.languages),
  )
  const [theme, setTheme] = useRememberedChoice<Theme>('theme', themes, props.theme ?? 'auto')
  const { machineUrl } = props
  const session = useMemo(() => createSession({ machineUrl }), [machineUrl])
  const text = pageText[locale]

  return (
    <LocaleContext.Provider value={locale}>
      <div class={`northbound ${styles.page}`} data-theme={theme} lang={locale}>
        <Announcer>
          <div class={styles.frame}>
            <PageHead locale={locale} onLocale={setLocale} theme={theme} onTheme={setTheme} />
            <div class={styles.graticule} />
            <main>
              <div class={styles.intro}>
                <h1 class={styles.title}>{text.title}</h1>
                <p class={styles.lead}>{text.lead}</p>
              </div>
              <Playground session={session} />
            </main>
            <footer class={styles.foot}>{text.footer}</footer>
          </div>
        </Announcer>
      </div>
    </LocaleContext.Provider>
  )
}
