import { useRef, useState } from 'preact/hooks'
import { type Locale, LocaleContext } from '../language/locale.ts'
import { type Retry, useMissing } from '../later/missing.ts'
import type { Theme } from '../preferences/theme.ts'
import type { NewVersion } from '../offline/keep-offline.ts'
import type { Change } from '../session/change.ts'
import { createSession } from '../session/create-session.ts'
import { createStore, type Store, useStore } from '../session/store.ts'
import type { PlaygroundPreset } from '../sharing/playground-preset.ts'
import type { LinkDefect } from '../sharing/share-link.ts'
import { pageText } from '../texts/first-texts.ts'
import { Announcer } from '../ui/announcer.tsx'
import { guidanceIn } from '../failure/guidance.ts'
import { GuidanceProvider } from '../failure/guidance-provider.tsx'
import { type Dialog, Keyboard } from '../keyboard/keyboard.tsx'
import { Later } from '../later/later.tsx'
import { presetter, updateNotice } from '../later/later-parts.ts'
import { MissingParts } from './missing-parts.tsx'
import { PageHead } from './page-head.tsx'
import styles from './page.module.css'
import { Playground } from './playground.tsx'
import { useToldChanges } from '../ui/hooks/use-told-changes.ts'

export interface PageProps {
  /** The language of its texts. */
  readonly locale: Locale
  /** Loads the language asked for again; present while it is missing. */
  readonly onMissingLanguage?: Retry | undefined
  /** The language asked for, which may still be loading. */
  readonly chosen: Locale
  readonly onLocale: (locale: Locale) => void
  readonly theme: Theme
  readonly onTheme: (theme: Theme) => void
  /** Shows the head with its switches, the introduction and the foot. */
  readonly head: boolean
  /** Whether it is a stand-alone page. In an embedded one, shortcuts work only while the focus is inside. */
  readonly standalone: boolean
  /** The initial state. Its language and theme override the visitor's choices. */
  readonly preset?: PlaygroundPreset | undefined
  /** Problems of the link that the preset comes from. */
  readonly linkDefect?: LinkDefect | undefined
  /** Called after each choice and each action. */
  readonly onChange?: ((change: Change) => void) | undefined
  /** Base address of an emulator on this machine; without it the page offers only its own. */
  readonly machineUrl?: string | undefined
  /** Base address of a relay of the server that sent this page; without it the page says how to get one. */
  readonly relayUrl?: string | undefined
  /** A newer version of the page, as soon as there is one. */
  readonly newVersion?: Store<NewVersion | undefined> | undefined
}

const never = createStore<NewVersion | undefined>(undefined)

/** The whole page: head, introduction, steps. */
export function Page(props: PageProps) {
  const {
    locale,
    chosen,
    onLocale,
    theme,
    onTheme,
    head,
    standalone,
    machineUrl,
    relayUrl,
    newVersion = never,
  } = props
  const [session] = useState(() =>
    createSession({ guidance: guidanceIn[locale], machineUrl, relayUrl }),
  )
  const [dialog, setDialog] = useState<Dialog>()
  const version = useStore(newVersion)
  const root = useRef<HTMLDivElement>(null)
  const text = pageText[locale]
  // An embedding page has its own first heading.
  const Title = standalone ? 'h1' : 'h2'
  useToldChanges(session, { locale, theme }, props.onChange)

  const { preset, linkDefect } = props
  const link = (preset || linkDefect) && (
    <Later part={presetter} props={{ session, preset, defect: linkDefect }} />
  )

  return (
    <LocaleContext.Provider value={locale}>
      <div
        class={`northbound ${styles.page} ${standalone ? styles.standalone : ''}`}
        data-theme={theme}
        lang={locale}
        ref={root}
      >
        <Announcer>
          <MissingParts>
            <MissingLanguage retry={props.onMissingLanguage} />
            <GuidanceProvider>
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
                  <main>
                    {version && <Later part={updateNotice} props={{ version }} />}
                    {link}
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
                  {link}
                  <Playground session={session} />
                </div>
              )}
            </GuidanceProvider>
          </MissingParts>
        </Announcer>
      </div>
    </LocaleContext.Provider>
  )
}

/** Says that the requested language could not be loaded; the page stays in the previous one. */
function MissingLanguage({ retry }: { readonly retry: Retry | undefined }) {
  useMissing(retry)
  return null
}
