import { useContext, useEffect, useState } from 'preact/hooks'
import { LocaleContext, useText } from '../language/locale.ts'
import { createPart } from '../lazy/part.ts'
import { useActWith } from '../lazy/use-act-with.ts'
import { SharingViewContext } from './sharing-view.ts'
import { useSnippetChoice } from '../snippets/snippet-choice.ts'
import type { SessionState } from '../session/session-state.ts'
import type * as LinkTo from './link-to.ts'
import { sharingText } from './sharing-text.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'

export const linking = createPart(() => import('./link-to.ts'))

/** Copies a link to the current state. */
export function ShareButton({ state }: { readonly state: SessionState }) {
  const text = useText(sharingText)
  const announce = useAnnounce()
  const locale = useContext(LocaleContext)
  const { theme, pageUrl } = useContext(SharingViewContext)
  const [snippet] = useSnippetChoice()
  const [copied, setCopied] = useState(false)
  const withLinking = useActWith(linking)

  // The link to anything else has not been copied yet.
  useEffect(() => setCopied(false), [state, locale, theme, snippet])

  async function copy({ linkTo }: typeof LinkTo) {
    const here = pageUrl ?? location.origin + location.pathname
    const link = linkTo(state, { locale, theme, snippet }, here)
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
    <Button
      look="quiet"
      aria-label={text.copy}
      title={text.copy}
      data-action="copy-link"
      onClick={() => withLinking(copy)}
    >
      <Icon name={copied ? 'check' : 'link'} />
    </Button>
  )
}
