import { type Segment, veil } from './segment.ts'
import styles from './segment-text.module.css'

export interface SegmentTextProps {
  readonly segments: readonly Segment[]
  readonly revealed: boolean
}

/** Pieces of the wire, in the colours of what they are; what is veiled stays so until revealed. */
export function SegmentText({ segments, revealed }: SegmentTextProps) {
  return segments.map((segment, place) => (
    <span key={place} class={segment.veiled ? styles.veiled : styles[segment.role ?? 'value']}>
      {revealed ? segment.text : veil(segment)}
    </span>
  ))
}
