import type { ComponentChildren } from 'preact'
import { useText } from '../language/locale.ts'
import { wireText } from './wire-text.ts'
import type { HeaderLine } from '../exchange/header-segments.ts'
import type { Segment } from '../exchange/segment.ts'
import { SegmentText } from './segment-text.tsx'
import styles from './wire-message.module.css'

export interface WireMessageProps {
  /** The label for screen readers. */
  readonly label: string
  readonly start?: ComponentChildren
  readonly headers: readonly HeaderLine[]
  readonly body: readonly Segment[]
  readonly revealed: boolean
}

/** An HTTP message as text: first line, headers, body. */
export function WireMessage({ label, start, headers, body, revealed }: WireMessageProps) {
  const text = useText(wireText)
  return (
    // It may scroll, so it must be focusable by keyboard.
    <pre class={styles.message} role="group" aria-label={label} tabIndex={0}>
      {start && <span class={styles.start}>{start}</span>}
      {headers.map(({ name, value }) => (
        <span key={name} class={styles.header}>
          <span class={styles.headerName}>{name}: </span>
          <SegmentText segments={value} revealed={revealed} />
          {'\n'}
        </span>
      ))}
      <span class={styles.body}>
        {body.length ? (
          <SegmentText segments={body} revealed={revealed} />
        ) : (
          <span class={styles.none}>{text.emptyBody}</span>
        )}
      </span>
    </pre>
  )
}
