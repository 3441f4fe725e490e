import { useState } from 'preact/hooks'
import { GuidanceContext } from '../language/guidance.ts'
import { type Locale, LocaleContext } from '../language/locale.ts'
import type { Language } from '../language/use-language.ts'
import type { Theme } from '../preferences/theme.ts'
import type { NewVersion } from '../offline/keep-offline.ts'
import { createSession } from '../session/create-session.ts'
import type { Store } from '../session/store.ts'
import type { PlaygroundPreset } from '../sharing/playground-preset.ts'
import type { LinkDefect } from '../sharing/share-link.ts'
import { pageText } from '../texts/page-text.ts'
import { Announcer } from './announcer.tsx'
import { PageHead } from './page-head.tsx'
import styles from './page.module.css'
import { LinkNotice } from './link-notice.tsx'
import { Playground } from './playground.tsx'
import { usePreset } from './use-preset.ts'
import { UpdateNotice } from './update-notice.tsx'

export interface PageProps {
  readonly language: Language
  /** The language asked for, which may still be loading. */
  readonly chosen: Locale
  readonly onLocale: (locale: Locale) => void
  readonly theme: Theme
  readonly onTheme: (theme: Theme) => void
  readonly machineUrl?: string | undefined
  readonly relayUrl?: string | undefined
  readonly newVersion?: Store<NewVersion | undefined> | undefined
  readonly preset?: PlaygroundPreset | undefined
  readonly linkDefect?: LinkDefect | undefined
}

/** The whole page: head, introduction, steps. */
export function Page(props: PageProps) {
  const { language, chosen, onLocale, theme, onTheme, machineUrl, relayUrl, newVersion } = props
  const { locale, guidance } = language
  const [session] = useState(() => createSession({ guidance, machineUrl, relayUrl }))
  const link = usePreset(session, props.preset, props.linkDefect)
  const text = pageText[locale]

  return (
    <LocaleContext.Provider value={locale}>
      <GuidanceContext.Provider value={guidance}>
        <div class={`northbound ${styles.page}`} data-theme={theme} lang={locale}>
          <Announcer>
            <div class={styles.frame}>
              <PageHead locale={chosen} onLocale={onLocale} theme={theme} onTheme={onTheme} />
              <div class={styles.graticule} />
              {newVersion && <UpdateNotice newVersion={newVersion} />}
              <LinkNotice about={link.about} onDismiss={link.dismiss} />
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
      </GuidanceContext.Provider>
    </LocaleContext.Provider>
  )
}
