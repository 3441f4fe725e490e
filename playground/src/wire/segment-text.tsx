import { type Segment, mask } from '../exchange/segment.ts'
import styles from './segment-text.module.css'

export interface SegmentTextProps {
  readonly segments: readonly Segment[]
  readonly revealed: boolean
}

/** Coloured pieces of a message; masked pieces stay masked until revealed. */
export function SegmentText({ segments, revealed }: SegmentTextProps) {
  return segments.map((segment, place) => (
    <span key={place} class={segment.masked ? styles.masked : styles[segment.role ?? 'value']}>
      {revealed ? segment.text : mask(segment)}
    </span>
  ))
}
