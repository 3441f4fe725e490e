import { once } from 'node:events'
import { median } from '../median.ts'
import type { Part, PartResult, RunOptions } from '../part.ts'
import { reason } from '../reason.ts'
import { formatCount } from '../report/format-figures.ts'
import { packageVersion } from '../report/package-version.ts'
import { cpuTime } from './cpu-time.ts'
import { connections, load, type Load } from './load.ts'
import { type Running, startNginx, startProgram, whileRunning } from './start-contestant.ts'

interface Contestant {
  readonly name: string
  readonly packageName?: string
  /** Written in JavaScript, and so a peer. */
  readonly isPeer?: boolean
  start(platform: string): Promise<Running>
}

const program = (name: string) => (platform: string) => startProgram(name, platform)
const ours: Contestant = {
  name: 'northbound, all checks on',
  packageName: '@northbound/proxy',
  start: program('northbound'),
}
const contestants: readonly Contestant[] = [
  ours,
  { name: 'httpxy', packageName: 'httpxy', isPeer: true, start: program('httpxy') },
  { name: 'node:http by hand', isPeer: true, start: program('bare-http') },
  {
    name: '@fastify/http-proxy',
    packageName: '@fastify/http-proxy',
    isPeer: true,
    start: program('fastify'),
  },
  { name: 'hono/proxy', packageName: 'hono', isPeer: true, start: program('hono') },
  { name: 'nginx, one worker', start: startNginx },
]
/** What we promise: times the best peer; MB. */
const targets = { timesBestPeer: 1.2, growthMB: 4 }
const seconds = 3
/** An engine translates well what was called often; how long that takes depends on how busy the machine is. */
const warmUpCalls = 30_000
const streamedAnswers = 10_000

type Round = Pick<Load, 'perSecond' | 'p50' | 'p99'> & {
  /** What a call takes of the processor in the process of the proxy, in µs; NaN where the system does not tell. */
  readonly cpu: number
}
type Measured = Contestant & Partial<Round> & { readonly failed?: string }

/** How many calls a second a proxy carries that injects the token, and how long they take. */
export const proxyPart: Part = {
  name: 'proxy',
  run: (options) => whileRunning(startProgram('platform'), ({ url }) => race(url, options)),
}

async function race(url: string, { repetitions, progress }: RunOptions): Promise<PartResult> {
  const rounds = new Map<Contestant, Round[]>(contestants.map((one) => [one, []]))
  const failed = new Map<Contestant, string>()
  // In turns, so that whatever else the machine does falls on all of them.
  for (let round = 0; round < repetitions; round++) {
    for (const one of contestants) {
      progress(`${one.name}, round ${round + 1} of ${repetitions}`)
      const measure = async (running: Running) => {
        rounds.get(one)?.push(await playRound(running))
      }
      await whileRunning(one.start(url), measure).catch((error) => failed.set(one, reason(error)))
    }
  }
  const measured = contestants.map((one): Measured => {
    const why = failed.get(one)
    return why === undefined
      ? { ...one, ...medians(rounds.get(one) ?? []) }
      : { ...one, failed: why }
  })
  progress('streamed answers')
  const heaps = await measureStreams(url)
  const growthMB = (heaps.at(-1) ?? Number.NaN) - (heaps[0] ?? Number.NaN)

  const peers = measured.filter(({ isPeer }) => isPeer)
  const best = peers.reduce((one, other) =>
    (other.perSecond ?? 0) > (one.perSecond ?? 0) ? other : one,
  )
  const own = measured[0] as Measured
  const times = (own.perSecond ?? 0) / (best.perSecond ?? Number.NaN)
  return {
    tables: [
      {
        title: `Proxies that inject a token: 600 bytes of JSON, ${connections} connections, a process each`,
        head: ['proxy', 'version', 'calls/s', 'times the best peer', 'p50', 'p99', 'CPU a call'],
        rows: measured.map((one) => [
          one.name,
          one.packageName === undefined ? '' : packageVersion(one.packageName),
          one.failed ?? formatCount(one.perSecond ?? 0),
          one.failed ? '' : ((one.perSecond ?? 0) / (best.perSecond ?? Number.NaN)).toFixed(2),
          one.failed ? '' : `${one.p50?.toFixed(2)} ms`,
          one.failed ? '' : `${one.p99?.toFixed(2)} ms`,
          one.cpu ? `${one.cpu.toFixed(0)} µs` : '',
        ]),
        notes: [
          `at least ${targets.timesBestPeer} times the best JavaScript peer (${best.name}): ${times >= targets.timesBestPeer ? 'kept' : 'missed'}; p99 no worse than its: ${(own.p99 ?? Infinity) <= (best.p99 ?? 0) ? 'kept' : 'missed'}`,
          `${formatCount(streamedAnswers)} streamed answers of 128 kB: heap ${growthMB < 0 ? '−' : '+'}${Math.abs(growthMB).toFixed(2)} MB, at most ${targets.growthMB}: ${growthMB <= targets.growthMB ? 'kept' : 'missed'}`,
        ],
      },
    ],
    data: {
      proxies: measured.map(({ name, packageName, perSecond, p50, p99, cpu, failed: why }) => ({
        name,
        package: packageName,
        version: packageName && packageVersion(packageName),
        perSecond: perSecond ?? null,
        p50: p50 ?? null,
        p99: p99 ?? null,
        cpuMicroseconds: cpu || null,
        ...(why !== undefined && { failed: why }),
      })),
      timesBestPeer: times,
      streamedHeapMB: heaps,
      targets,
    },
  }
}

async function playRound({ url, process }: Running): Promise<Round> {
  for (let calls = 0; calls < warmUpCalls;) calls += (await load(url, 1)).calls
  const before = cpuTime(process.pid) ?? Number.NaN
  const { calls, ...measured } = await load(url, seconds)
  return { ...measured, cpu: ((cpuTime(process.pid) ?? Number.NaN) - before) / calls }
}

/** The heap of ours in MB after garbage collection, after a first thousand of streamed answers and after all of them. */
function measureStreams(platform: string): Promise<number[]> {
  return whileRunning(startProgram('northbound', platform), async ({ url, process }) => {
    const heap = async () => {
      const told = once(process, 'message')
      process.send('heap')
      return Number((await told)[0]) / 1e6
    }
    await stream(url, 1000)
    const first = await heap()
    await stream(url, streamedAnswers - 1000)
    return [first, await heap()]
  })
}

async function stream(url: string, answers: number): Promise<void> {
  let left = answers
  const ask = async () => {
    while (left-- > 0) {
      const response = await fetch(`${url}/iocm/app/data/v1.2.0/deviceDataHistory`, {
        headers: { 'x-northbound': '1' },
      })
      const { byteLength } = await response.arrayBuffer()
      if (!response.ok || byteLength !== 131_072)
        throw new Error(`${response.status}, ${byteLength} bytes`)
    }
  }
  await Promise.all(Array.from({ length: 16 }, ask))
}

function medians(rounds: readonly Round[]): Round {
  const of = (pick: (one: Round) => number) => median(rounds.map(pick))
  return {
    perSecond: of((one) => one.perSecond),
    p50: of((one) => one.p50),
    p99: of((one) => one.p99),
    cpu: of((one) => one.cpu),
  }
}
