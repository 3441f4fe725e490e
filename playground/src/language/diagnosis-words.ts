import type { Diagnosis } from '@northbound/auth/diagnosis'
import type { Description } from '@northbound/auth/diagnosis/en'
import { useContext, useEffect, useState } from 'preact/hooks'
import { type Locale, LocaleContext } from './locale.ts'

type Describe = (diagnosis: Diagnosis) => Description

/** The words of a diagnosis come apart from the page: most visits need them late or never. */
const words: Readonly<Record<Locale, () => Promise<{ readonly describe: Describe }>>> = {
  en: () => import('@northbound/auth/diagnosis/en'),
  'zh-CN': () => import('@northbound/auth/diagnosis/zh-cn'),
}

/** What a diagnosis says in the language of now; undefined until its words are there. */
export function useDescription(diagnosis: Diagnosis | undefined): Description | undefined {
  const locale = useContext(LocaleContext)
  const [loaded, setLoaded] = useState<{ locale: Locale; describe: Describe }>()
  useEffect(() => {
    let current = true
    words[locale]().then(
      ({ describe }) => current && setLoaded({ locale, describe }),
      // Without them the guidance stands alone.
      () => {},
    )
    return () => {
      current = false
    }
  }, [locale])
  if (!diagnosis || loaded?.locale !== locale) return undefined
  return loaded.describe(diagnosis)
}

/** Fetches what a failure will need while the page has nothing else to do, so that it is there without a network. */
export function useDiagnosisAtHand(): void {
  const locale = useContext(LocaleContext)
  useEffect(() => {
    const load = () => {
      words[locale]().catch(() => {})
      import('@northbound/auth/diagnosis').catch(() => {})
    }
    const timer = setTimeout(load, 1000)
    return () => clearTimeout(timer)
  }, [locale])
}
