import type { Guidance } from '@northbound/auth/guidance/page/en'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { createPart, type Part } from '../later/part.ts'
import { usePart } from '../later/use-part.ts'
import type { Locale } from './locale.ts'

/** The guidance of one language: at first the kinds and the codes of the account, later the whole. */
export type { Guidance }

/** A language that is there. What the page itself says in it is with the texts. */
export interface Language {
  readonly locale: Locale
  readonly guidance: Guidance
}

/** The guidance with every code of the business APIs. */
export const wholeGuidance: Readonly<Record<Locale, Part<Language>>> = {
  en: createPart(async () => {
    return { locale: 'en', guidance: await import('@northbound/auth/guidance/en') }
  }),
  'zh-CN': createPart(async () => {
    return { locale: 'zh-CN', guidance: await import('@northbound/auth/guidance/zh-cn') }
  }),
}

/** The guidance of a language: what the page begins with, and all of it once that is wanted and there. */
export function useFullGuidance({ locale, guidance }: Language, isWanted: boolean): Guidance {
  const whole = usePart(isWanted ? wholeGuidance[locale] : undefined)
  return whole?.locale === locale ? whole.guidance : guidance
}

export const GuidanceContext = createContext<Guidance | undefined>(undefined)

/** The guidance in the language of now. */
export function useGuidance(): Guidance {
  const guidance = useContext(GuidanceContext)
  if (!guidance) throw new Error('Guidance is needed here, and no GuidanceContext stands above.')
  return guidance
}
