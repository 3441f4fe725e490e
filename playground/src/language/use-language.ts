import { useEffect, useState } from 'preact/hooks'
import type { Retry } from '../later/missing.ts'
import { languages } from './languages.ts'
import type { Locale } from './locale.ts'

/** Which language there is. */
export interface LanguageState {
  /** Before the first one is loaded there is none. */
  readonly language: Locale | undefined
  /** Present while the one asked for could not be loaded. */
  readonly retry: Retry | undefined
}

/** The language asked for, once it is loaded; until then the one before, so that nothing flickers. */
export function useLanguage(locale: Locale): LanguageState {
  // Who draws a page of its own has loaded it already.
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
