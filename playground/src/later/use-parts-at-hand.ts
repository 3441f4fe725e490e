import { useContext, useEffect } from 'preact/hooks'
import { diagnosisWords } from '../failure/diagnosis-words.ts'
import { LocaleContext } from '../language/locale.ts'
import { hasBegun, type SessionState } from '../session/session-state.ts'
import { outcomeParts } from './later-parts.ts'

/**
 * Fetches what the outcome of a deed will need while the deed is done, and what explains a failure soon after, so that it is
 * there without a network. What cannot be fetched is told where it is needed.
 */
export function usePartsAtHand(state: SessionState): void {
  const locale = useContext(LocaleContext)
  const isBusy = hasBegun(state)
  useEffect(() => {
    if (!isBusy) return undefined
    fetchAll(outcomeParts.map(({ load }) => load))
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
