import { barHeight, type Layout } from './lay-out.ts'
import type { Lane, Moment } from './timeline.ts'
import styles from './token-timeline.module.css'

export interface TimelineMarksProps {
  readonly moments: readonly Moment[]
  readonly lanes: readonly Lane[]
  readonly layout: Layout
}

/** The events of each moment, in the lane of their holder. Shapes distinguish the outcomes, not only colours. */
export function TimelineMarks({ moments, lanes, layout }: TimelineMarksProps) {
  return (
    <g>
      {moments.map(({ holder, happening }, place) => {
        const lane = lanes.findIndex((one) => one.holder === holder)
        if (lane < 0) return null
        const x = layout.places[place]!
        const y = layout.lanes[lane]!.bar + barHeight / 2
        if (happening.type === 'issued') {
          return (
            <g key={place}>
              <Reach {...{ place, lane, lanes, layout }} />
              <circle class={styles.issued} cx={x} cy={y} r={10} />
              <text class={styles.number} x={x} y={y + 4} text-anchor="middle">
                {happening.token}
              </text>
            </g>
          )
        }
        if (happening.type !== 'tried') return null
        if (happening.outcome !== 'accepted') {
          return (
            <g key={place}>
              <circle class={styles.refusedBack} cx={x} cy={y} r={7} />
              <path class={styles.refused} d={`M${x - 4} ${y - 4}l8 8m0 -8l-8 8`} />
            </g>
          )
        }
        return (
          <g key={place}>
            <circle class={styles.accepted} cx={x} cy={y} r={4.5} />
            {happening.count > 1 && (
              <text class={styles.end} x={x} y={y + barHeight / 2 + 13} text-anchor="middle">
                ×{happening.count}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
}

/** Lines from an issued token to the tokens that it superseded in other lanes. */
function Reach({
  place,
  lane,
  lanes,
  layout,
}: {
  readonly place: number
  readonly lane: number
  readonly lanes: readonly Lane[]
  readonly layout: Layout
}) {
  const x = layout.places[place]
  return (
    <>
      {lanes.map(({ stretches }, other) => {
        const isEnded = stretches.some(({ to, end }) => to === place && end === 'superseded')
        if (other === lane || !isEnded) return null
        const middle = (one: number) => layout.lanes[one]!.bar + barHeight / 2
        return (
          <line
            key={other}
            class={styles.reach}
            x1={x}
            x2={x}
            y1={middle(lane)}
            y2={middle(other)}
          />
        )
      })}
    </>
  )
}
