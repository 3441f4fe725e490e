import { useContext, useEffect } from 'preact/hooks'
import { diagnosisWords } from '../failure/diagnosis-words.ts'
import { LocaleContext } from '../language/locale.ts'
import type { Session } from '../session/create-session.ts'
import { hasBegun } from '../session/session-state.ts'
import { useStore } from '../session/store.ts'
import { heldTokenView } from '../token/token-panel.tsx'
import { useIsPainted } from '../lazy/use-is-painted.ts'

/**
 * Fetches the emulator right after the first paint, the parts for the outcome while an action runs, and the parts that
 * explain a failure soon after, so that they are available offline. A part that cannot be fetched is reported when it is needed.
 */
export function usePartsAtHand(session: Session): void {
  const locale = useContext(LocaleContext)
  const isPainted = useIsPainted()
  const isBusy = hasBegun(useStore(session.store))
  useEffect(() => {
    if (isPainted) fetchAll([session.prepare])
  }, [isPainted, session])
  useEffect(() => {
    if (!isBusy) return undefined
    fetchAll([() => import('./outcome-panels.ts'), heldTokenView.load])
    const timer = setTimeout(
      () => fetchAll([diagnosisWords[locale].load, () => import('@northbound/auth/diagnosis')]),
      1000,
    )
    return () => clearTimeout(timer)
  }, [isBusy, locale])
}

function fetchAll(loads: readonly (() => Promise<unknown>)[]): void {
  for (const load of loads) load().catch(() => {})
}
