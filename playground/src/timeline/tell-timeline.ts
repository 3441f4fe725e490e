import type { timelineText } from './timeline-text.ts'
import type { Lane, Moment } from './timeline.ts'

/** A moment in words. */
export interface Told {
  readonly at: number
  readonly words: string
}

/** The whole picture as sentences, for screen readers. */
export function tellTimeline(
  moments: readonly Moment[],
  lanes: readonly Lane[],
  text: (typeof timelineText)['en'],
): Told[] {
  const stretches = lanes.flatMap((lane) => lane.stretches)
  return moments.flatMap(({ at, holder, happening }, place): Told[] => {
    const ended = stretches.filter(({ to, end }) => end && to === place)
    // Two holders of one token lose it at once.
    const ends = new Map(ended.map(({ token, end }) => [token, end!]))
    const deaths = [...ends].map(([token, end]) => ({ at, words: text.ended(token, end) }))
    const name = holder ? text.holders[holder] : ''
    if (happening.type === 'issued') {
      return [{ at, words: text.issued(name, happening.token, happening.by) }, ...deaths]
    }
    if (happening.type !== 'tried') return deaths
    const { action, token, count, outcome, code = '' } = happening
    const words = `${text.tried(name, action, token, count)}: ${text.outcomes[outcome](code)}.`
    return [{ at, words }, ...deaths]
  })
}
