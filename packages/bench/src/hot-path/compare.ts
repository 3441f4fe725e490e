import { median } from '../median.ts'
import { timeAsync } from './time-per-call.ts'

/** What is timed, by name. */
export type Works = Readonly<Record<string, () => Promise<unknown>>>

/** Ns per call of each round, by name. */
export type Times = Readonly<Record<string, readonly number[]>>

/**
 * Lets the contestants take turns, in an order that moves on with each round. Many short rounds: one that the machine
 * disturbs is then the exception, and both of a pair have the same conditions.
 */
export async function timeRounds(
  works: Works,
  rounds: number,
  callsPerRound: number,
  onRound: () => void = () => {},
): Promise<Times> {
  const names = Object.keys(works)
  const times: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]))
  const warmUp = Math.ceil(rounds / 10)
  for (let round = -warmUp; round < rounds; round++) {
    const turn = (round + warmUp) % names.length
    for (const name of [...names.slice(turn), ...names.slice(0, turn)]) {
      const ns = await timeAsync(works[name] as () => Promise<unknown>, callsPerRound)
      if (round >= 0) times[name]?.push(ns)
    }
    onRound()
  }
  return times
}

/** How much longer one takes than another, in percent: the median over the rounds, each compared with itself. */
export function percentOver(times: readonly number[], base: readonly number[]): number {
  return (median(times.map((time, round) => time / (base[round] ?? NaN))) - 1) * 100
}
