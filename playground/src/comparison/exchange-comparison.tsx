import { useEffect, useState } from 'preact/hooks'
import type * as Comparing from './compare-lines.ts'
import { answerLines, requestLines } from './message-lines.ts'
import { useText } from '../language/locale.ts'
import type { Exchange } from '../exchange/exchange.ts'
import { comparisonText } from './comparison-text.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { ComparedLines } from './compared-lines.tsx'
import styles from './exchange-comparison.module.css'

/** An exchange and what it is called. */
export interface ComparedExchange {
  readonly name: string
  readonly exchange: Exchange
}

export interface ExchangeComparisonProps {
  readonly before: ComparedExchange
  readonly after: ComparedExchange
  readonly onClose: () => void
}

/** The differences between two exchanges. Secrets and tokens stay masked. */
export function ExchangeComparison({ before, after, onClose }: ExchangeComparisonProps) {
  const text = useText(comparisonText)
  const announce = useAnnounce()
  const comparing = useComparing()
  const title = text.heading(before.name, after.name)

  const parts = typeof comparing === 'object' && [
    {
      label: text.request,
      lines: comparing.compareLines(
        requestLines(before.exchange.request),
        requestLines(after.exchange.request),
      ),
    },
    {
      label: text.answer,
      lines: comparing.compareLines(
        answerLines(before.exchange.answer),
        answerLines(after.exchange.answer),
      ),
    },
  ]
  const count = (change: Comparing.ComparedLine['change']) =>
    parts ? parts.flatMap(({ lines }) => lines).filter((line) => line.change === change).length : 0
  const counts = parts && text.counts(count('removed'), count('added'))

  useEffect(() => {
    if (counts) announce(`${title}: ${counts}`)
  }, [announce, title, counts])

  return (
    <section class={styles.comparison} aria-label={title}>
      <div class={styles.head}>
        <h3 class={styles.title}>{title}</h3>
        {counts && <span class={styles.counts}>{counts}</span>}
        <Button look="quiet" onClick={onClose}>
          {text.close}
        </Button>
      </div>
      {parts ? (
        parts.map((part) => <ComparedLines key={part.label} {...part} />)
      ) : (
        <p class={styles.note}>{comparing === 'failed' ? text.failed : text.loading}</p>
      )}
      <p class={styles.note}>{text.masked}</p>
    </section>
  )
}

/** What compares; it comes when it is wanted. */
function useComparing(): typeof Comparing | 'failed' | undefined {
  const [comparing, setComparing] = useState<typeof Comparing | 'failed'>()
  useEffect(() => {
    let wanted = true
    import('./compare-lines.ts')
      .catch(() => 'failed' as const)
      .then((loaded) => wanted && setComparing(loaded))
    return () => {
      wanted = false
    }
  }, [])
  return comparing
}
