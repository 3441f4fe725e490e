import { useEffect, useRef, useState } from 'preact/hooks'
import { GuidanceContext } from '../language/guidance.ts'
import { type Locale, LocaleContext } from '../language/locale.ts'
import type { Language } from '../language/use-language.ts'
import type { Theme } from '../preferences/theme.ts'
import type { NewVersion } from '../offline/keep-offline.ts'
import type { Change } from '../session/change.ts'
import { createSession } from '../session/create-session.ts'
import type { Preset } from '../session/preset.ts'
import type { Store } from '../session/store.ts'
import type { ReadLink } from '../sharing/share-link.ts'
import { pageText } from '../texts/page-text.ts'
import { Announcer } from './announcer.tsx'
import { type Dialog, Keyboard } from './keyboard.tsx'
import { PageHead } from './page-head.tsx'
import styles from './page.module.css'
import { LinkNotice } from './link-notice.tsx'
import { Playground } from './playground.tsx'
import { usePreset } from './use-preset.ts'
import { UpdateNotice } from './update-notice.tsx'
import { useToldChanges } from './use-told-changes.ts'

export interface PageProps {
  readonly language: Language
  /** The language asked for, which may still be loading. */
  readonly chosen: Locale
  readonly onLocale: (locale: Locale) => void
  readonly theme: Theme
  readonly onTheme: (theme: Theme) => void
  /** Shows the head with its switches, the introduction and the foot. */
  readonly head: boolean
  /** Whether it is the page itself, or stands in one: then keys count only while the focus is inside. */
  readonly standalone: boolean
  /** What is filled in or played before the visitor does anything. */
  readonly preset?: Preset | undefined
  /** A link that led here, with what could not be read of it. Its language and theme go before all others. */
  readonly link?: ReadLink | undefined
  /** Told of every choice and every deed. */
  readonly onChange?: ((change: Change) => void) | undefined
  /** Base address of an emulator on this machine; without it the page offers only its own. */
  readonly machineUrl?: string | undefined
  /** Base address of a relay of the server that sent this page; without it the page says how to get one. */
  readonly relayUrl?: string | undefined
  /** A newer version of the page, as soon as there is one. */
  readonly newVersion?: Store<NewVersion | undefined> | undefined
}

/** The whole page: head, introduction, steps. */
export function Page(props: PageProps) {
  const {
    language,
    chosen,
    onLocale,
    theme,
    onTheme,
    head,
    standalone,
    machineUrl,
    relayUrl,
    newVersion,
  } = props
  const { locale, guidance } = language
  const [session] = useState(() => createSession({ guidance, machineUrl, relayUrl }))
  const [dialog, setDialog] = useState<Dialog>()
  const root = useRef<HTMLDivElement>(null)
  const text = pageText[locale]
  // Another page has its own first heading.
  const Title = standalone ? 'h1' : 'h2'
  useToldChanges(session, { locale, theme }, props.onChange)

  const notice = usePreset(session, props.link?.preset, props.link?.defect)

  const { preset } = props
  useEffect(() => {
    if (preset?.form) session.fillIn(preset.form)
    if (preset?.scenario) void session.playScenario(preset.scenario)
  }, [session, preset])

  return (
    <LocaleContext.Provider value={locale}>
      <GuidanceContext.Provider value={guidance}>
        <div
          class={`northbound ${styles.page} ${standalone ? styles.standalone : ''}`}
          data-theme={theme}
          lang={locale}
          ref={root}
        >
          <Announcer>
            <Keyboard
              session={session}
              root={root}
              everywhere={standalone}
              theme={theme}
              onTheme={onTheme}
              onLocale={onLocale}
              dialog={dialog}
              onDialog={setDialog}
            />
            {head ? (
              <div class={styles.frame}>
                <PageHead
                  locale={chosen}
                  onLocale={onLocale}
                  theme={theme}
                  onTheme={onTheme}
                  onDialog={setDialog}
                />
                <div class={styles.graticule} />
                {newVersion && <UpdateNotice newVersion={newVersion} />}
                <LinkNotice about={notice.about} onDismiss={notice.dismiss} />
                <main>
                  <div class={styles.intro}>
                    <Title class={styles.title}>{text.title}</Title>
                    <p class={styles.lead}>{text.lead}</p>
                  </div>
                  <Playground session={session} />
                </main>
                <footer class={styles.foot}>{text.footer}</footer>
              </div>
            ) : (
              <div class={styles.bare}>
                <Playground session={session} />
              </div>
            )}
          </Announcer>
        </div>
      </GuidanceContext.Provider>
    </LocaleContext.Provider>
  )
}
