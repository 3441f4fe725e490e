import { useEffect, useState } from 'preact/hooks'
import type { Retry } from '../lazy/missing.ts'
import { languages } from './languages.ts'
import type { Locale } from '../language/locale.ts'

/** Which language there is. */
export interface LanguageState {
  /** Before the first one is loaded there is none. */
  readonly language: Locale | undefined
  /** Present while the one asked for could not be loaded. */
  readonly retry: Retry | undefined
}

/** The requested language once it is loaded; until then the previous one, to avoid flicker. */
export function useLanguage(locale: Locale): LanguageState {
  // A stand-alone page has loaded it already.
  const [language, setLanguage] = useState(languages[locale].loaded)
  const [retry, setRetry] = useState<Retry>()

  useEffect(() => {
    let isWanted = true
    const attempt = async () => {
      const loaded = await languages[locale].load()
      if (!isWanted) return
      setLanguage(loaded)
      setRetry(undefined)
    }
    attempt().catch(() => isWanted && setRetry(() => attempt))
    return () => {
      isWanted = false
      setRetry(undefined)
    }
  }, [locale])

  return { language, retry }
}
