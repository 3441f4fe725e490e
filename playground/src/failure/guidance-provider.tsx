import type { ComponentChildren } from 'preact'
import { GuidanceContext, type Language, useFullGuidance } from '../language/guidance.ts'
import type { Session } from '../session/create-session.ts'
import { hasBegun } from '../session/session-state.ts'
import { useStore } from '../session/store.ts'

export interface GuidanceProviderProps {
  readonly language: Language
  readonly session: Session
  readonly children: ComponentChildren
}

/** Gives what stands in it the guidance of a language; what no login needs comes with the first deed. */
export function GuidanceProvider({ language, session, children }: GuidanceProviderProps) {
  const guidance = useFullGuidance(language, hasBegun(useStore(session.store)))
  return <GuidanceContext.Provider value={guidance}>{children}</GuidanceContext.Provider>
}
