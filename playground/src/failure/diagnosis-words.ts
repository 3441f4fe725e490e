import type { Diagnosis } from '@northbound/auth/diagnosis'
import type { Description } from '@northbound/auth/diagnosis/en'
import { useContext } from 'preact/hooks'
import { createPart, type Part } from '../lazy/part.ts'
import { usePart } from '../lazy/use-part.ts'
import { type Locale, LocaleContext } from '../language/locale.ts'

interface Words {
  readonly locale: Locale
  readonly describe: (diagnosis: Diagnosis) => Description
}

/** The words of a diagnosis come apart from the page: most visits need them late or never. */
export const diagnosisWords: Readonly<Record<Locale, Part<Words>>> = {
  en: createPart(async () => {
    const { describe } = await import('@northbound/auth/diagnosis/en')
    return { locale: 'en', describe }
  }),
  'zh-CN': createPart(async () => {
    const { describe } = await import('@northbound/auth/diagnosis/zh-cn')
    return { locale: 'zh-CN', describe }
  }),
}

/** What a diagnosis says in the language of now; undefined until its words are there. */
export function useDescription(diagnosis: Diagnosis | undefined): Description | undefined {
  const locale = useContext(LocaleContext)
  const words = usePart(diagnosisWords[locale])
  return diagnosis && words?.locale === locale ? words.describe(diagnosis) : undefined
}
