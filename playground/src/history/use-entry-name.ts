import { useContext } from 'preact/hooks'
import { LocaleContext, useText } from '../language/locale.ts'
import { describeOutcome } from '../session/describe-outcome.ts'
import type { Entry } from '../session/entry.ts'
import { deedText, historyText } from '../texts/first-texts.ts'

/** Names an entry outside the list: `Log in 200, 12:30:05`. */
export function useEntryName(): (entry: Entry) => string {
  const deeds = useText(deedText)
  const words = useText(historyText)
  const time = new Intl.DateTimeFormat(useContext(LocaleContext), {
    timeStyle: 'medium',
    hourCycle: 'h23',
  })
  return (entry) => {
    const name = `${deeds[entry.deed]} ${describeOutcome(entry, words)}`
    return entry.exchange ? `${name}, ${time.format(entry.exchange.sentAt)}` : name
  }
}
