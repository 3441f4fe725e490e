import type { Part, PartResult, RunOptions } from '../part.ts'
import { formatCount } from '../report/format-figures.ts'
import { packageVersion } from '../report/package-version.ts'
import { contestants, ours } from './contestants.ts'
import { connections } from './load.ts'
import { measureStreams, streamedAnswers } from './measure-streams.ts'
import { middleOf, type Raced, raceInTurns, timesOf } from './race-in-turns.ts'
import { startProgram, whileRunning } from './start-contestant.ts'

/** What we promise: times the best peer; MB. */
const targets = { timesBestPeer: 1.2, growthMB: 4 }
const turnsPerRepetition = 5

/** How many calls a second a proxy carries that injects the token, and how long they take. */
export const proxyPart: Part = {
  name: 'proxy',
  programs: ['wrk', 'nginx'],
  run: (options) => whileRunning(startProgram('platform'), ({ url }) => race(url, options)),
}

async function race(url: string, { repetitions, progress }: RunOptions): Promise<PartResult> {
  const raced = await raceInTurns(contestants, url, repetitions * turnsPerRepetition, progress)
  progress('streamed answers')
  const heaps = await measureStreams(url)
  const growthMB = (heaps.at(-1) ?? Number.NaN) - (heaps[0] ?? Number.NaN)

  const own = raced.find(({ contestant }) => contestant === ours)
  const best = raced
    .filter(({ contestant, failed }) => contestant.isPeer && failed === undefined)
    .reduce((one, other) =>
      middleOf(other.turns, 'perSecond') > middleOf(one.turns, 'perSecond') ? other : one,
    )
  const times = timesOf(own?.turns ?? [], best.turns, 'perSecond')
  const timesP99 = timesOf(own?.turns ?? [], best.turns, 'p99')
  const verdict = (isKept: boolean) => (isKept ? 'kept' : 'missed')
  return {
    tables: [
      {
        title: `Proxies that inject a token: 600 bytes of JSON, ${connections} connections, a process each`,
        head: ['proxy', 'version', 'calls/s', 'times the best peer', 'p50', 'p99', 'CPU a call'],
        rows: raced.map((one) => row(one, best)),
        notes: [
          'each is asked for a second in turn while the others wait; times: the median of what came out in each turn',
          `at least ${targets.timesBestPeer} times the best JavaScript peer (${best.contestant.name}): ${times.toFixed(2)}, ${verdict(times >= targets.timesBestPeer)}; p99 no worse than its: ${timesP99.toFixed(2)} times, ${verdict(timesP99 <= 1)}`,
          `${formatCount(streamedAnswers)} streamed answers of 128 kB: heap ${growthMB < 0 ? '−' : '+'}${Math.abs(growthMB).toFixed(2)} MB, at most ${targets.growthMB}: ${verdict(growthMB <= targets.growthMB)}`,
        ],
      },
    ],
    data: {
      proxies: raced.map(({ contestant: { name, packageName }, turns, failed }) => ({
        name,
        package: packageName,
        version: packageName && packageVersion(packageName),
        perSecond: orNull(middleOf(turns, 'perSecond')),
        p50: orNull(middleOf(turns, 'p50')),
        p99: orNull(middleOf(turns, 'p99')),
        cpuMicroseconds: orNull(middleOf(turns, 'cpu')),
        timesBestPeer: orNull(timesOf(turns, best.turns, 'perSecond')),
        ...(failed !== undefined && { failed }),
      })),
      timesBestPeer: times,
      timesBestPeerP99: timesP99,
      streamedHeapMB: heaps,
      targets,
    },
  }
}

function row({ contestant: { name, packageName }, turns, failed }: Raced, best: Raced): string[] {
  const version = packageName === undefined ? '' : packageVersion(packageName)
  if (failed !== undefined) return [name, version, failed, '', '', '', '']
  const cpu = middleOf(turns, 'cpu')
  return [
    name,
    version,
    formatCount(middleOf(turns, 'perSecond')),
    timesOf(turns, best.turns, 'perSecond').toFixed(2),
    `${middleOf(turns, 'p50').toFixed(2)} ms`,
    `${middleOf(turns, 'p99').toFixed(2)} ms`,
    Number.isNaN(cpu) ? '' : `${cpu.toFixed(0)} µs`,
  ]
}

/** JSON has no NaN. */
const orNull = (figure: number) => (Number.isNaN(figure) ? null : figure)
