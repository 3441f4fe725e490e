import type * as english from '@northbound/auth/guidance/en'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Locale } from '../language/locale.ts'
import { createPart, type Part } from '../lazy/part.ts'

/** The guidance of one language, for every kind and every code. */
export type Guidance = typeof english

/** It is loaded right after the first paint, one language of it: no visit needs it before. */
export const guidanceIn: Readonly<Record<Locale, Part<Guidance>>> = {
  en: createPart(() => import('@northbound/auth/guidance/en')),
  'zh-CN': createPart(() => import('@northbound/auth/guidance/zh-cn')),
}

export const GuidanceContext = createContext<Guidance | undefined>(undefined)

/** The guidance in the language of now; undefined until it has been loaded. */
export function useGuidance(): Guidance | undefined {
  return useContext(GuidanceContext)
}
