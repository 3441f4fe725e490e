import { useState } from 'preact/hooks'
import { useText } from '../language/locale.ts'
import { spellTiming } from '../language/spell-duration.ts'
import { wireText } from './wire-text.ts'
import type { Exchange } from '../exchange/exchange.ts'
import { hasMasked } from '../exchange/segment.ts'
import styles from './exchange-view.module.css'
import { Panel } from '../ui/panel.tsx'
import { NoAnswer } from './placeholders.tsx'
import { RevealButton } from '../ui/reveal-button.tsx'
import { StatusBadge } from './status-badge.tsx'
import { WireMessage } from './wire-message.tsx'

export interface AnswerPanelProps {
  /** Absent before the first, or when nothing was sent. */
  readonly exchange: Pick<Exchange, 'answer' | 'durationMs'> | undefined
  readonly failed: boolean
}

/** Step 3: the answer and its duration. */
export function AnswerPanel({ exchange, failed }: AnswerPanelProps) {
  const text = useText(wireText)
  const [revealed, setRevealed] = useState(false)
  const answer = exchange?.answer

  if (!exchange) return <NoAnswer />
  return (
    <Panel
      step={3}
      heading={text.answer}
      aside={
        answer && (
          <>
            {hasMasked(answer.body) && (
              <RevealButton
                revealed={revealed}
                onToggle={() => setRevealed(!revealed)}
                label={text.reveal}
              />
            )}
            <span class={styles.timing}>{text.took(spellTiming(exchange.durationMs))}</span>
          </>
        )
      }
    >
      {answer ? (
        <WireMessage
          label={text.answerMessage}
          start={
            <StatusBadge status={answer.status} statusText={answer.statusText} failed={failed} />
          }
          headers={answer.headers}
          body={answer.body}
          revealed={revealed}
        />
      ) : (
        <p class={styles.empty}>{text.neverCame}</p>
      )}
    </Panel>
  )
}
