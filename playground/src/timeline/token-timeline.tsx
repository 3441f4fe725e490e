import { useContext } from 'preact/hooks'
import { clockFormat } from '../language/clock-format.ts'
import { LocaleContext, useText } from '../language/locale.ts'
import { timelineText } from './timeline-text.ts'
import { barHeight, labelled, type Layout, layOut } from './lay-out.ts'
import { tellTimeline } from './tell-timeline.ts'
import type { TimelineEvent } from './timeline-event.ts'
import { type Lane, type Moment, timeline } from './timeline.ts'
import { TimelineLegend } from './timeline-legend.tsx'
import { TimelineMarks } from './timeline-marks.tsx'
import styles from './token-timeline.module.css'
import { useUniqueId } from '../ui/use-unique-id.ts'

export interface TokenTimelineProps {
  /** In the order of time. */
  readonly events: readonly TimelineEvent[]
  /** The end of the line: the time at the platform, in ms since 1970. */
  readonly now: number
  /** Whether time continues; otherwise the timeline has ended. @default false */
  readonly isLive?: boolean
}

/** Who held which token when, and when it was invalid: one lane per holder over the platform's time. */
export function TokenTimeline({ events, now, isLive = false }: TokenTimelineProps) {
  const text = useText(timelineText)
  const id = useUniqueId()
  const { moments, lanes } = timeline(events, now)
  const layout = layOut(moments, lanes.length)
  const clock = clockFormat(useContext(LocaleContext))
  const names = lanes.map(({ holder }) => text.holders[holder])
  const tokens = moments.filter(({ happening }) => happening.type === 'issued').length
  const from = clock.format(moments[0]!.at)

  return (
    <figure class={styles.figure}>
      {/* It scrolls where it is too wide, so it can have the focus and be scrolled by keys. */}
      <div class={styles.scroller} role="group" aria-labelledby={id} tabIndex={0}>
        <svg
          class={styles.picture}
          width={layout.width}
          height={layout.height}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          role="img"
          aria-labelledby={id}
          aria-describedby={`${id}-list`}
        >
          <title id={id}>{text.summary(tokens, text.join(names), from, clock.format(now))}</title>
          {lanes.map((lane, place) => (
            <LaneBars key={lane.holder} lane={lane} place={place} layout={layout} />
          ))}
          <TimelineMarks moments={moments} lanes={lanes} layout={layout} />
          <Axis
            moments={moments}
            layout={layout}
            clock={clock}
            end={isLive ? text.now : text.end}
          />
        </svg>
      </div>
      <TimelineLegend />
      <details class={styles.list}>
        <summary>{text.asList}</summary>
        <ol id={`${id}-list`}>
          {tellTimeline(moments, lanes, text).map(({ at, words }, place) => (
            <li key={place}>
              <time dateTime={new Date(at).toISOString()}>{clock.format(at)}</time> {words}
            </li>
          ))}
        </ol>
      </details>
    </figure>
  )
}

function LaneBars({
  lane,
  place,
  layout,
}: {
  readonly lane: Lane
  readonly place: number
  readonly layout: Layout
}) {
  const text = useText(timelineText)
  const { name, bar } = layout.lanes[place]!
  return (
    <g>
      <text class={styles.name} x={0} y={name}>
        {text.holders[lane.holder]}
      </text>
      <line
        class={styles.track}
        x1={0}
        x2={layout.width}
        y1={bar + barHeight / 2}
        y2={bar + barHeight / 2}
      />
      {lane.stretches.map(({ token, from, to, state, end }) => (
        <g key={`${token} ${from}`}>
          <rect
            class={styles[state]}
            x={layout.places[from]}
            y={bar}
            width={Math.max(2, layout.places[to]! - layout.places[from]!)}
            height={barHeight}
            rx={3}
          />
          {end && (
            <>
              <line
                class={styles.death}
                x1={layout.places[to]}
                x2={layout.places[to]}
                y1={bar - 3}
                y2={bar + barHeight + 3}
              />
              <text
                class={styles.end}
                x={layout.places[to]}
                y={bar + barHeight + 13}
                text-anchor="middle"
              >
                {text.ends[end]}
              </text>
            </>
          )}
        </g>
      ))}
    </g>
  )
}

function Axis({
  moments,
  layout: { places, axis, width },
  clock,
  end,
}: {
  readonly moments: readonly Moment[]
  readonly layout: Layout
  readonly clock: Intl.DateTimeFormat
  readonly end: string
}) {
  const shown = labelled(places, 58)
  const last = moments.length - 1
  return (
    <g>
      <line class={styles.axis} x1={0} x2={width} y1={axis} y2={axis} />
      {moments.map(({ at }, place) => (
        <g key={place}>
          <line
            class={place === last ? styles.now : styles.axis}
            x1={places[place]}
            x2={places[place]}
            y1={place === last ? 0 : axis - 3}
            y2={axis + 3}
          />
          {shown.has(place) && (
            <text
              class={styles.time}
              x={places[place]}
              y={axis + 17}
              text-anchor={anchorOf(place, last)}
            >
              {clock.format(at)}
            </text>
          )}
        </g>
      ))}
      <text class={styles.time} x={places[last]} y={axis + 32} text-anchor="middle">
        {end}
      </text>
    </g>
  )
}

/** The first time would stick out on the left. */
function anchorOf(place: number, last: number): 'start' | 'middle' {
  return place === 0 && last > 0 ? 'start' : 'middle'
}
