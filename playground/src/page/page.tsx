import { useRef, useState } from 'preact/hooks'
import { type Locale, LocaleContext } from '../language/locale.ts'
import { type Retry, useMissing } from '../lazy/missing.ts'
import type { Theme } from '../preferences/theme.ts'
import type { NewVersion } from '../offline/keep-offline.ts'
import type { Change } from './change.ts'
import { createSession } from '../session/create-session.ts'
import { createStore, type Store, useStore } from '../session/store.ts'
import type { PlaygroundPreset } from '../sharing/playground-preset.ts'
import type { LinkDefect } from '../sharing/share-link.ts'
import { Announcer } from '../ui/announcer.tsx'
import { guidanceIn } from '../failure/guidance.ts'
import { GuidanceProvider } from '../failure/guidance-provider.tsx'
import { type Dialog, Keyboard } from '../keyboard/keyboard.tsx'
import { Lazy } from '../lazy/lazy.tsx'
import { presetter, updateNotice } from './lazy-parts.ts'
import { MissingParts } from '../lazy/missing-parts.tsx'
import { PageFrame } from './page-frame.tsx'
import styles from './page.module.css'
import { Playground } from './playground.tsx'
import { SpokenChoices } from './spoken-choices.tsx'
import { useToldChanges } from './use-told-changes.ts'

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
  const { locale, chosen, onLocale, theme, onTheme, head, standalone, preset, linkDefect } = props
  const { machineUrl, relayUrl, newVersion = never } = props
  const [session] = useState(() =>
    createSession({ guidance: guidanceIn[locale], machineUrl, relayUrl }),
  )
  const [dialog, setDialog] = useState<Dialog>()
  const version = useStore(newVersion)
  const root = useRef<HTMLDivElement>(null)
  const keyboard = { session, root, theme, onTheme, onLocale, dialog, onDialog: setDialog }
  useToldChanges(session, { locale, theme }, props.onChange)

  const link = (preset || linkDefect) && (
    <Lazy part={presetter} props={{ session, preset, defect: linkDefect }} />
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
          <SpokenChoices theme={theme} locale={locale} />
          <MissingParts>
            <MissingLanguage retry={props.onMissingLanguage} />
            <GuidanceProvider>
              <Keyboard {...keyboard} everywhere={standalone} />
              {head ? (
                <PageFrame
                  {...{ locale: chosen, onLocale, theme, onTheme, standalone }}
                  onDialog={setDialog}
                  notices={
                    <>
                      {version && <Lazy part={updateNotice} props={{ version }} />}
                      {link}
                    </>
                  }
                >
                  <Playground session={session} />
                </PageFrame>
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
