import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Session } from '../session/create-session.ts'
import { describeOutcome } from '../session/describe-outcome.ts'
import { useStore } from '../session/store.ts'
import { historyText } from '../history/history-text.ts'
import type { Change } from './change.ts'

/** Reports the visitor's choices and the outcome of the newest action to the embedding page. */
export function useToldChanges(
  session: Session,
  { locale, theme }: Pick<Change, 'locale' | 'theme'>,
  tell: ((change: Change) => void) | undefined,
): void {
  const newest = useStore(session.store).entries.at(-1)
  const outcome = newest && describeOutcome(newest, historyText[locale])
  const id = newest?.id
  const tellerRef = useRef(tell)
  useLayoutEffect(() => {
    tellerRef.current = tell
  })

  // The same outcome of another action is a change too.
  useEffect(() => tellerRef.current?.({ locale, theme, outcome }), [locale, theme, outcome, id])
}
