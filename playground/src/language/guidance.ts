import type { Guidance } from '@northbound/auth/guidance/page/en'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Locale } from './locale.ts'

/** The guidance of one language; it comes apart from the page, because two languages would be half of it. */
export type { Guidance }

/** What the page begins with: the kinds, and the codes of login and access. */
export const firstGuidance: Readonly<Record<Locale, () => Promise<Guidance>>> = {
  en: async () => (await import('@northbound/auth/guidance/page/en')).guidance,
  'zh-CN': async () => (await import('@northbound/auth/guidance/page/zh-cn')).guidance,
}

/** The same with every code of the business APIs. */
export const wholeGuidance: Readonly<Record<Locale, () => Promise<Guidance>>> = {
  en: () => import('@northbound/auth/guidance/en'),
  'zh-CN': () => import('@northbound/auth/guidance/zh-cn'),
}

export const GuidanceContext = createContext<Guidance | undefined>(undefined)

/** The guidance in the language of now. */
export function useGuidance(): Guidance {
  const guidance = useContext(GuidanceContext)
  if (!guidance) throw new Error('Guidance is needed here, and no GuidanceContext stands above.')
  return guidance
}
