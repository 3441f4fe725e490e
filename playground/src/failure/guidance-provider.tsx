import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { LocaleContext } from '../language/locale.ts'
import { useIsPainted } from '../later/use-is-painted.ts'
import { usePart } from '../later/use-part.ts'
import { GuidanceContext, guidanceIn } from './guidance.ts'

/** Gives what stands in it the guidance in the language of now, once that is there; until then the one before. */
export function GuidanceProvider({ children }: { readonly children: ComponentChildren }) {
  const locale = useContext(LocaleContext)
  const guidance = usePart(useIsPainted() ? guidanceIn[locale] : undefined)
  return <GuidanceContext.Provider value={guidance}>{children}</GuidanceContext.Provider>
}
