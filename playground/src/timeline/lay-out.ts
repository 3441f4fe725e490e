import type { Moment } from './timeline.ts'

/** Where the parts of the picture are, in px. */
export interface Layout {
  /** Of each moment, from the left. */
  readonly places: readonly number[]
  readonly width: number
  readonly height: number
  /** Of each lane, from the top: where its name is written, and where its tokens lie. */
  readonly lanes: readonly { readonly name: number; readonly bar: number }[]
  readonly axis: number
}

export const barHeight = 14
const laneHeight = 58
const margin = 18
const leastGap = 34
const mostGap = 104
/** Of the whole row. Two moments alone would be a dot in the corner; it still fits a phone. */
const leastRow = 210

/**
 * Moments stand in a row. The longer the time between two, the wider their gap, but a thousand times longer is only
 * three times wider: milliseconds and hours have to fit into one picture.
 *
 * @param lanes how many there are
 */
export function layOut(moments: readonly Moment[], lanes: number): Layout {
  const gaps = moments.slice(1).map(({ at }, place) => gapFor(at - moments[place]!.at))
  const row = gaps.reduce((sum, gap) => sum + gap, 0)
  const stretch = Math.max(1, leastRow / (row || leastRow))
  const places = [margin]
  for (const gap of gaps) places.push(places.at(-1)! + gap * stretch)
  const axis = lanes * laneHeight + 8
  return {
    places,
    width: (places.at(-1) ?? margin) + margin + 26,
    height: axis + 40,
    lanes: Array.from({ length: lanes }, (_, lane) => ({
      name: lane * laneHeight + 14,
      bar: lane * laneHeight + 24,
    })),
    axis,
  }
}

function gapFor(ms: number): number {
  return Math.min(mostGap, leastGap + Math.log2(1 + ms / 1000) * 6)
}

/** Which of the moments have their time written under them: those that leave room for it. */
export function labelled(places: readonly number[], room: number): ReadonlySet<number> {
  const chosen = new Set<number>()
  let free = -Infinity
  const last = places.length - 1
  places.forEach((x, place) => {
    const fits = x >= free && (place === last || places[last]! - x >= room)
    if (!fits && place !== last) return
    chosen.add(place)
    free = x + room
  })
  return chosen
}
