import { useContext } from 'preact/hooks'
import { LocaleContext, useText } from '../language/locale.ts'
import { spellTiming } from '../language/spell-duration.ts'
import { describeOutcome } from '../session/describe-outcome.ts'
import type { Entry } from '../session/entry.ts'
import { deedText } from '../texts/deed-text.ts'
import { historyText } from '../texts/history-text.ts'
import { Button } from './button.tsx'
import { Panel } from './panel.tsx'
import styles from './visit-history.module.css'

export interface VisitHistoryProps {
  /** The newest last. */
  readonly entries: readonly Entry[]
  readonly shownId: number | undefined
  readonly onLook: (id: number) => void
  readonly onClear: () => void
}

/** Every exchange of this visit, the newest first; pressing one shows it again. */
export function VisitHistory({ entries, shownId, onLook, onClear }: VisitHistoryProps) {
  const text = useText(historyText)
  return (
    <Panel
      heading={text.heading}
      aside={
        entries.length > 0 && (
          <Button look="quiet" onClick={onClear}>
            {text.clear}
          </Button>
        )
      }
    >
      {entries.length ? (
        <ol class={styles.list}>
          {entries.toReversed().map((entry) => (
            <li key={entry.id}>
              <EntryButton entry={entry} shown={entry.id === shownId} onLook={onLook} />
            </li>
          ))}
        </ol>
      ) : (
        <p class={styles.empty}>{text.empty}</p>
      )}
    </Panel>
  )
}

interface EntryButtonProps extends Pick<VisitHistoryProps, 'onLook'> {
  readonly entry: Entry
  readonly shown: boolean
}

function EntryButton({ entry, shown, onLook }: EntryButtonProps) {
  const text = useText(historyText)
  const deeds = useText(deedText)
  const locale = useContext(LocaleContext)
  const { id, deed, exchange, problem } = entry
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', hourCycle: 'h23' })
  return (
    <button
      type="button"
      class={styles.entry}
      aria-current={shown ? 'true' : undefined}
      onClick={() => onLook(id)}
    >
      <span class={problem ? styles.bad : styles.good}>{describeOutcome(entry, text)}</span>
      <span>{deeds[deed]}</span>
      <span class={styles.time}>{exchange && time.format(exchange.sentAt)}</span>
      {exchange && (
        <>
          <span class={styles.path}>
            {exchange.request.method} {new URL(exchange.request.url).pathname}
          </span>
          <span class={styles.timing}>{spellTiming(exchange.durationMs)}</span>
        </>
      )}
    </button>
  )
}
