import { useContext } from 'preact/hooks'
import { LocaleContext, useText } from '../language/locale.ts'
import { describeOutcome } from '../session/describe-outcome.ts'
import type { Entry } from '../session/entry.ts'
import { actionText } from '../calls/action-text.ts'
import { historyText } from './history-text.ts'

/** Names an entry outside the list: `Log in 200, 12:30:05`. */
export function useEntryName(): (entry: Entry) => string {
  const actions = useText(actionText)
  const words = useText(historyText)
  const time = new Intl.DateTimeFormat(useContext(LocaleContext), {
    timeStyle: 'medium',
    hourCycle: 'h23',
  })
  return (entry) => {
    const name = `${actions[entry.action]} ${describeOutcome(entry, words)}`
    return entry.exchange ? `${name}, ${time.format(entry.exchange.sentAt)}` : name
  }
}
