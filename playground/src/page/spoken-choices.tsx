import { useEffect, useRef } from 'preact/hooks'
import { type Locale, useText } from '../language/locale.ts'
import type { Theme } from '../preferences/theme.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { pageText } from './page-text.ts'

/** Announces the current theme and language, because a key changes them without visible focus. */
export function SpokenChoices(props: { readonly theme: Theme; readonly locale: Locale }) {
  const { theme, locale } = props
  const announce = useAnnounce()
  const text = useText(pageText)
  const beforeRef = useRef({ theme, locale })
  useEffect(() => {
    const { current } = beforeRef
    beforeRef.current = { theme, locale }
    if (current.theme !== theme) announce(text.themeIs(text.themes[theme]))
    else if (current.locale !== locale) announce(text.languageIs)
  }, [theme, locale, announce, text])
  return null
}
