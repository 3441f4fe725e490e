import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { LocaleContext } from '../language/locale.ts'
import { useIsPainted } from '../lazy/use-is-painted.ts'
import { usePart } from '../lazy/use-part.ts'
import { GuidanceContext, guidanceIn } from './guidance.ts'

/** Provides the guidance in the current language; until it is loaded, the guidance of the previous language. */
export function GuidanceProvider({ children }: { readonly children: ComponentChildren }) {
  const locale = useContext(LocaleContext)
  const guidance = usePart(useIsPainted() ? guidanceIn[locale] : undefined)
  return <GuidanceContext.Provider value={guidance}>{children}</GuidanceContext.Provider>
}
