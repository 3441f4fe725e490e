import { useEffect, useState } from 'preact/hooks'
import { firstGuidance, type Guidance, wholeGuidance } from './guidance.ts'
import type { Locale } from './locale.ts'

/** A language that is there, with everything the page says in it. */
export interface Language {
  readonly locale: Locale
  readonly guidance: Guidance
}

/**
 * The language asked for, once it is loaded; until then the one before, so that nothing flickers.
 * Before the first one it is `undefined`, or `'failed'` when that cannot be loaded.
 */
export function useLanguage(locale: Locale): Language | 'failed' | undefined {
  const [language, setLanguage] = useState<Language | 'failed'>()

  useEffect(() => {
    let isWanted = true
    const show = (guidance: Guidance) => {
      if (isWanted) setLanguage({ locale, guidance })
    }
    firstGuidance[locale]().then(show, () => setLanguage((before) => before ?? 'failed'))
    // What is seldom needed waits for a quiet moment.
    const cancel = whenQuiet(() => void wholeGuidance[locale]().then(show, () => {}))
    return () => {
      isWanted = false
      cancel()
    }
  }, [locale])

  return language
}

function whenQuiet(work: () => void): () => void {
  // Safari has no idle callback.
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(work, 2_000)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(work, { timeout: 5_000 })
  return () => cancelIdleCallback(handle)
}
