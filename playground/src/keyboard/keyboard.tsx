import type { RefObject } from 'preact'
import { useContext, useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { createCommands } from './create-commands.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { type Locale, LocaleContext } from '../language/locale.ts'
import { type Theme, themes } from '../preferences/theme.ts'
import { useRememberedChoice } from '../preferences/use-remembered-choice.ts'
import type { Session } from '../session/create-session.ts'
import { Lazy } from '../lazy/lazy.tsx'
import { createPart } from '../lazy/part.ts'

const dialogs = () => import('./keyboard-dialogs.ts')
export const commandPalette = createPart(async () => (await dialogs()).CommandPalette)
export const shortcutDialog = createPart(async () => (await dialogs()).ShortcutDialog)

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
  // What the commands read when they are run; the table itself stays the same.
  const latestRef = useRef({ ...props, locale })
  useLayoutEffect(() => {
    latestRef.current = { ...props, locale }
  })

  const commands = useMemo(
    () =>
      createCommands(session, {
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
  useShortcuts({ commands, target, singleKeys: singleKeys === 'on' })

  const close = () => onDialog(undefined)
  return (
    <>
      {dialog === 'commands' && (
        <Lazy
          part={commandPalette}
          props={{ commands: commands.filter((command) => command.isAvailable()), onClose: close }}
        />
      )}
      {dialog === 'shortcuts' && (
        <Lazy
          part={shortcutDialog}
          props={{
            commands,
            singleKeys: singleKeys === 'on',
            onSingleKeys: (on) => setSingleKeys(on ? 'on' : 'off'),
            onClose: close,
          }}
        />
      )}
    </>
  )
}
