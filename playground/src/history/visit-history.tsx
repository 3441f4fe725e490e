import { useContext, useState } from 'preact/hooks'
import { clockFormat } from '../language/clock-format.ts'
import { LocaleContext, useText } from '../language/locale.ts'
import { createPart } from '../lazy/part.ts'
import { useActWith } from '../lazy/use-act-with.ts'
import { spellTiming } from '../language/spell-duration.ts'
import { describeOutcome } from '../session/describe-outcome.ts'
import type { Entry } from '../session/entry.ts'
import { comparisonText } from '../comparison/comparison-text.ts'
import { actionText } from '../calls/action-text.ts'
import { historyText } from './history-text.ts'
import { Button } from '../ui/button.tsx'
import { EntryTools } from './entry-tools.tsx'
import { ExchangeComparison } from '../comparison/exchange-comparison.tsx'
import { Panel } from '../ui/panel.tsx'
import { NoHistory } from './no-history.tsx'
import { useEntryName } from './use-entry-name.ts'
import styles from './visit-history.module.css'

const harDownload = createPart(() => import('../har/download-har.ts'))

export interface VisitHistoryProps {
  /** The newest last. */
  readonly entries: readonly Entry[]
  readonly shownId: number | undefined
  readonly onLook: (id: number) => void
  readonly onClear: () => void
}

/** Every exchange of this visit, the newest first. Pressing one shows it again; any two can be compared. */
export function VisitHistory({ entries, shownId, onLook, onClear }: VisitHistoryProps) {
  const text = useText(historyText)
  const words = useText(comparisonText)
  const nameOf = useEntryName()
  const withHar = useActWith(harDownload)
  const [comparedId, setComparedId] = useState<number>()
  const shown = entries.find(({ id }) => id === shownId)
  const compared = entries.find(({ id }) => id === comparedId && id !== shownId)
  const [before, after] = [shown, compared]
    .flatMap((entry) =>
      entry?.exchange ? { id: entry.id, name: nameOf(entry), exchange: entry.exchange } : [],
    )
    .sort((one, other) => one.id - other.id)
  const exchanges = entries.flatMap(({ exchange }) => exchange ?? [])
  if (!entries.length) return <NoHistory />
  return (
    <Panel
      heading={text.heading}
      aside={
        <>
          {exchanges.length > 0 && (
            <Button
              look="quiet"
              onClick={() => withHar(({ downloadHar }) => downloadHar(exchanges))}
            >
              {words.downloadHar}
            </Button>
          )}
          <Button look="quiet" onClick={onClear}>
            {text.clear}
          </Button>
        </>
      }
    >
      <ol class={styles.list}>
        {entries.toReversed().map((entry) => (
          <li key={entry.id} class={styles.item}>
            <EntryButton entry={entry} shown={entry.id === shownId} onLook={onLook} />
            {entry.exchange && (
              <EntryTools
                exchange={entry.exchange}
                compared={entry === compared}
                onCompare={
                  shown?.exchange && entry !== shown
                    ? () => setComparedId(entry === compared ? undefined : entry.id)
                    : undefined
                }
              />
            )}
          </li>
        ))}
      </ol>
      {before && after && (
        <ExchangeComparison
          before={before}
          after={after}
          onClose={() => setComparedId(undefined)}
        />
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
  const actions = useText(actionText)
  const { id, action, exchange, problem } = entry
  const time = clockFormat(useContext(LocaleContext))
  return (
    <button
      type="button"
      class={styles.entry}
      aria-current={shown ? 'true' : undefined}
      onClick={() => onLook(id)}
    >
      <span class={problem ? styles.bad : styles.good}>{describeOutcome(entry, text)}</span>
      <span class={styles.action}>{actions[action]}</span>
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
