import { useContext, useEffect, useState } from 'preact/hooks'
import { LocaleContext, useText } from '../language/locale.ts'
import { useSnippetChoice } from '../preferences/snippet-choice.ts'
import { ThemeContext } from '../preferences/theme.ts'
import type { SessionState } from '../session/session-state.ts'
import { keptOf, presetOf } from '../sharing/preset-of.ts'
import { writeShareLink } from '../sharing/share-link.ts'
import { sharingText } from '../texts/sharing-text.ts'
import { useAnnounce } from './announcer.tsx'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

/** Copies a link to what the page shows. */
export function ShareButton({ state }: { readonly state: SessionState }) {
  const text = useText(sharingText)
  const announce = useAnnounce()
  const locale = useContext(LocaleContext)
  const theme = useContext(ThemeContext)
  const [snippet] = useSnippetChoice()
  const [copied, setCopied] = useState(false)
  const preset = { ...presetOf(state), locale, theme, snippet }
  const link = location.origin + location.pathname + writeShareLink(preset, keptOf(state))

  // Another link has not been copied yet.
  useEffect(() => setCopied(false), [link])

  async function copy() {
    try {
      await navigator.clipboard.writeText(link)
      setCopied(true)
      announce(text.copied)
    } catch {
      history.replaceState(null, '', new URL(link).hash)
      announce(text.failed)
    }
  }

  return (
    <Button look="quiet" aria-label={text.copy} title={text.copy} onClick={() => void copy()}>
      <Icon name={copied ? 'check' : 'link'} />
    </Button>
  )
}
