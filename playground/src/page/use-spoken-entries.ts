import { useEffect, useRef } from 'preact/hooks'
import { useText } from '../language/locale.ts'
import { describeOutcome } from '../session/describe-outcome.ts'
import type { Entry } from '../session/entry.ts'
import { pageText } from './page-text.ts'
import { actionText } from '../calls/action-text.ts'
import { historyText } from '../history/history-text.ts'
import { useAnnounce } from '../ui/announcer.tsx'

/** Announces the outcome of the newest action. */
export function useSpokenEntries(entries: readonly Entry[]): void {
  const text = useText(pageText)
  const actions = useText(actionText)
  const words = useText(historyText)
  const announce = useAnnounce()
  const newest = entries.at(-1)

  const spokenRef = useRef<number>(undefined)

  useEffect(() => {
    // The same entry in another language is not announced again.
    if (!newest || newest.id === spokenRef.current) return
    spokenRef.current = newest.id
    const say = newest.problem ? text.failed : text.succeeded
    announce(say(actions[newest.action], describeOutcome(newest, words)))
  }, [newest, text, actions, words, announce])
}
