import { useEffect, useRef } from 'preact/hooks'
import type { CurlNote } from './curl-note.ts'
import { useText } from '../language/locale.ts'
import { curlText } from './curl-text.ts'
import styles from './curl-import.module.css'
import { FindingList } from '../ui/finding-list.tsx'

export interface CurlOutcomeProps {
  /** Which fields were filled in, as a sentence. */
  readonly filled: string
  readonly notes: readonly CurlNote[]
}

/** What a command brought, and what is wrong with it; what would make it fail comes first. */
export function CurlOutcome({ filled, notes }: CurlOutcomeProps) {
  const text = useText(curlText)
  const outcome = useRef<HTMLDivElement>(null)
  // The live region is behind the dialog, where screen readers ignore it, so the focus moves here.
  useEffect(() => outcome.current?.focus(), [filled, notes])
  const order = [
    ...notes.filter(({ severity }) => severity === 'error'),
    ...notes.filter(({ severity }) => severity === 'hint'),
  ]
  return (
    <div class={styles.outcome} ref={outcome} role="group" aria-label={text.outcome} tabIndex={-1}>
      <p class={styles.filled}>{filled}</p>
      {order.length ? (
        <>
          <h3 class={styles.label}>{text.notes}</h3>
          <FindingList
            findings={order.map(({ kind, severity, about = '' }) => ({
              severity,
              message: text.says[kind](about),
            }))}
          />
        </>
      ) : (
        <p class={styles.lead}>{text.clean}</p>
      )}
    </div>
  )
}
