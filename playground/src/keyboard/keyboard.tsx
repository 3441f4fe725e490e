import type { RefObject } from 'preact'
import { useContext, useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { createActions } from './create-actions.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { type Locale, LocaleContext, useText } from '../language/locale.ts'
import { type Theme, themes } from '../preferences/theme.ts'
import { useRememberedChoice } from '../preferences/use-remembered-choice.ts'
import type { Session } from '../session/create-session.ts'
import { pageText } from '../texts/first-texts.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Later } from '../later/later.tsx'
import { commandPalette, shortcutDialog } from '../later/later-parts.ts'

export type Dialog = 'commands' | 'shortcuts'

export interface KeyboardProps {
  readonly session: Session
  readonly root: RefObject<HTMLElement | null>
  /** Whether keys work wherever the focus is, or only inside. */
  readonly everywhere: boolean
  readonly theme: Theme
  readonly onTheme: (theme: Theme) => void
  readonly onLocale: (locale: Locale) => void
  readonly dialog: Dialog | undefined
  readonly onDialog: (dialog: Dialog | undefined) => void
}

/** Binds all shortcuts, and shows the dialogs that list them. */
export function Keyboard(props: KeyboardProps) {
  const { session, root, everywhere, dialog, onDialog } = props
  const [singleKeys, setSingleKeys] = useRememberedChoice('shortcuts', ['on', 'off'], 'on')
  const locale = useContext(LocaleContext)
  // What the actions read when they are run; the table itself stays the same.
  const latestRef = useRef({ ...props, locale })
  useLayoutEffect(() => {
    latestRef.current = { ...props, locale }
  })
  useSpokenChoices(props.theme, locale)

  const actions = useMemo(
    () =>
      createActions(session, {
        root: () => root.current,
        nextTheme() {
          const { theme, onTheme } = latestRef.current
          onTheme(themes[(themes.indexOf(theme) + 1) % themes.length]!)
        },
        nextLanguage() {
          latestRef.current.onLocale(latestRef.current.locale === 'en' ? 'zh-CN' : 'en')
        },
        open: (opened) => latestRef.current.onDialog(opened),
      }),
    [session, root],
  )
  const target = useMemo(() => () => (everywhere ? window : root.current), [everywhere, root])
  useShortcuts({ actions, target, singleKeys: singleKeys === 'on' })

  const close = () => onDialog(undefined)
  return (
    <>
      {dialog === 'commands' && (
        <Later
          part={commandPalette}
          props={{ actions: actions.filter((action) => action.isAvailable()), onClose: close }}
        />
      )}
      {dialog === 'shortcuts' && (
        <Later
          part={shortcutDialog}
          props={{
            actions,
            singleKeys: singleKeys === 'on',
            onSingleKeys: (on) => setSingleKeys(on ? 'on' : 'off'),
            onClose: close,
          }}
        />
      )}
    </>
  )
}

/** Announces the current theme and language, because a key changes them without visible focus. */
function useSpokenChoices(theme: Theme, locale: Locale): void {
  const announce = useAnnounce()
  const text = useText(pageText)
  const beforeRef = useRef({ theme, locale })
  useEffect(() => {
    const { current } = beforeRef
    beforeRef.current = { theme, locale }
    if (current.theme !== theme) announce(text.themeIs(text.themes[theme]))
    else if (current.locale !== locale) announce(text.languageIs)
  }, [theme, locale, announce, text])
}
