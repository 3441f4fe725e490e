import { median } from '../median.ts'
import { reason } from '../reason.ts'
import type { Contestant } from './contestants.ts'
import { cpuTime } from './cpu-time.ts'
import { load, type Load } from './load.ts'
import type { Running } from './start-contestant.ts'

/** What one did in one turn. */
export type Turn = Pick<Load, 'perSecond' | 'p50' | 'p99'> & {
  /** What a call takes of the processor in the process of the proxy, in µs; NaN where the system does not tell. */
  readonly cpu: number
}

/** One contestant, and what it did in each turn; or why it dropped out. */
export interface Raced {
  readonly contestant: Contestant
  readonly turns: readonly Turn[]
  readonly failed?: string
}

/** An engine translates well what was called often; how long that takes depends on how busy the machine is. */
const warmUpCalls = 30_000
const secondsOfATurn = 1

/**
 * Lets all of them run at the same time, and asks one after the other for a second, so many times. What slows the machine down for
 * a while then falls on all alike, and two can be compared within each turn.
 */
export async function raceInTurns(
  contestants: readonly Contestant[],
  platform: string,
  turns: number,
  progress: (what: string) => void,
): Promise<Raced[]> {
  const field: Entry[] = []
  try {
    for (const contestant of contestants) {
      progress(`${contestant.name}, warming up`)
      field.push(await enter(contestant, platform))
    }
    for (let turn = 0; turn < turns; turn++) {
      progress(`turn ${turn + 1} of ${turns}`)
      // Each begins as often as the others: the one before may leave the machine busy.
      for (let place = 0; place < field.length; place++) {
        await takeTurn(field[(turn + place) % field.length] as Entry)
      }
    }
  } finally {
    await Promise.all(field.map(({ running }) => running?.stop()))
  }
  return field.map(({ contestant, turns: taken, failed }) => ({
    contestant,
    turns: taken,
    ...(failed !== undefined && { failed }),
  }))
}

interface Entry {
  readonly contestant: Contestant
  readonly running?: Running
  readonly turns: Turn[]
  failed?: string
}

async function enter(contestant: Contestant, platform: string): Promise<Entry> {
  let running: Running | undefined
  try {
    running = await contestant.start(platform)
    for (let calls = 0; calls < warmUpCalls;) {
      const more = (await load(running.url, secondsOfATurn)).calls
      if (!more) throw new Error('it answered nothing within a second')
      calls += more
    }
    return { contestant, running, turns: [] }
  } catch (error) {
    await running?.stop()
    return { contestant, turns: [], failed: reason(error) }
  }
}

async function takeTurn(entry: Entry): Promise<void> {
  const { running, failed } = entry
  if (!running || failed !== undefined) return
  try {
    const before = cpuTime(running.process.pid) ?? Number.NaN
    const { calls, ...measured } = await load(running.url, secondsOfATurn)
    const cpu = ((cpuTime(running.process.pid) ?? Number.NaN) - before) / calls
    entry.turns.push({ ...measured, cpu })
  } catch (error) {
    entry.failed = reason(error)
  }
}

/** The middle of all turns. */
export function middleOf(turns: readonly Turn[], of: keyof Turn): number {
  return median(turns.map((turn) => turn[of]))
}

/** How many times of the other’s: the middle of what came out in each turn. */
export function timesOf(own: readonly Turn[], other: readonly Turn[], of: keyof Turn): number {
  return median(own.map((turn, at) => turn[of] / (other[at]?.[of] ?? Number.NaN)))
}
