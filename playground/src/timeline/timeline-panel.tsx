import { useText } from '../language/locale.ts'
import { timelineText } from './timeline-text.ts'
import type { TimelineEvent } from './timeline-event.ts'
import { Panel } from '../ui/panel.tsx'
import { TokenTimeline } from './token-timeline.tsx'
import { useNow } from './use-now.ts'

export interface TimelinePanelProps {
  /** The events of this visit in chronological order. */
  readonly events: readonly TimelineEvent[]
  /** The clock of the platform. */
  readonly now: () => number
}

/** The tokens of this visit, up to now. */
export function TimelinePanel({ events, now }: TimelinePanelProps) {
  const text = useText(timelineText)
  return (
    <Panel heading={text.heading}>
      <TokenTimeline isLive events={events} now={useNow(now)} />
    </Panel>
  )
}
