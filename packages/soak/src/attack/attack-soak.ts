import { setTimeout as pause } from 'node:timers/promises'
import { type Started, startProgram } from '../start-program.ts'
import type { AttackersOptions, Order, Outcomes } from './attackers-program.ts'
import { callUntil, type Experience } from './known-callers.ts'
import { percentile } from './percentile.ts'
import type { ProxyProgramOptions, ProxyState } from './proxy-program.ts'

export interface AttackSoakOptions {
  /** How long the attack lasts, in ms. */
  readonly attackMs: number
  /** How long the callers run without attack before it, in ms. @default a fifth of the attack, at least 10 s */
  readonly quietMs?: number | undefined
  /** The scale of each attack, from 0 to 1. @default 1 */
  readonly scale?: number | undefined
  /** Reports the current phase. */
  progress(line: string): void
}

/** A promise of the proxy, and whether it was kept. */
export interface Promised {
  readonly what: string
  readonly seen: string
  readonly isKept: boolean
}

export interface AttackReport {
  readonly quiet: Experience
  readonly attacked: Experience
  readonly outcomes: Outcomes
  readonly promises: readonly Promised[]
}

/** Heap limit of the proxy, in MB. */
const heapLimitMB = 256
/** Longer than the longest timeout of the proxy, so that everything of the attack has ended. */
const calmsWithinMs = 60_000
const progressEveryMs = 30_000

/**
 * Runs 20 callers alone, then with all attacks concurrently, and then checks what the attack has left in the proxy.
 * Platform, proxy and attackers run in separate processes.
 */
export async function attackSoak(options: AttackSoakOptions): Promise<AttackReport> {
  const started: AsyncDisposable[] = []
  const start: Start = async <First, Question, Answer>(
    name: string,
    args: object,
    flags?: readonly string[],
  ) => {
    const file = new URL(`${name}-program.ts`, import.meta.url)
    const program = await startProgram<First, Question, Answer>(file, args, flags)
    started.push(program.running)
    return program
  }
  try {
    return await soak(options, start)
  } finally {
    await Promise.all(started.map((running) => running[Symbol.asyncDispose]()))
  }
}

/** Starts a program of this folder, which ends with the soak. */
type Start = <First, Question = never, Answer = never>(
  name: 'platform' | 'proxy' | 'attackers',
  args: object,
  flags?: readonly string[],
) => Promise<Started<First, Question, Answer>>

async function soak(options: AttackSoakOptions, start: Start): Promise<AttackReport> {
  const { attackMs, quietMs = Math.max(10_000, attackMs / 5), scale = 1, progress } = options
  const platform = await start<number>('platform', {})
  const settings: ProxyProgramOptions = { platform: `http://127.0.0.1:${platform.first}` }
  const flags = [`--max-old-space-size=${heapLimitMB}`, '--expose-gc']
  const proxy = await start<number, 'state', ProxyState>('proxy', settings, flags)
  const port = proxy.first
  const attacking: AttackersOptions = { port, scale, startsWithinMs: attackMs / 5 }
  const attackers = await start<'ready', Order, Outcomes>('attackers', attacking)
  const look = () => proxy.running.ask('state')

  progress('Callers without attack: warm-up, then measurement.')
  await callUntil(AbortSignal.timeout(quietMs / 2), port)
  const quiet = await callUntil(AbortSignal.timeout(quietMs), port)
  const before = await calm(look)
  progress(`Callers under attack for ${Math.round(attackMs / 1000)} s.`)
  await attackers.running.ask('begin')
  const reminder = setInterval(() => void tell(look, progress), progressEveryMs)
  const attacked = await callUntil(AbortSignal.timeout(attackMs), port)
  clearInterval(reminder)
  const outcomes = await attackers.running.ask('stop')
  progress('The attack is over.')
  const after = await calm(look, before)
  return { quiet, attacked, outcomes, promises: judge({ quiet, attacked, before, after }) }
}

async function tell(look: () => Promise<ProxyState>, progress: (line: string) => void) {
  try {
    const { heap, handles, underWay } = await look()
    progress(`… heap ${megabytes(heap)}, ${handles} handles, ${underWay} calls in progress`)
  } catch (error) {
    progress(`… ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Polls until no call is in progress and there are no more handles than before, or until the timeout. */
async function calm(
  look: () => Promise<ProxyState>,
  before: Pick<ProxyState, 'handles'> = { handles: Infinity },
): Promise<ProxyState> {
  for (const end = performance.now() + calmsWithinMs; ;) {
    const state = await look()
    const isCalm = state.underWay === 0 && state.handles <= before.handles
    if (isCalm || performance.now() > end) return state
    await pause(250)
  }
}

interface Seen extends Pick<AttackReport, 'quiet' | 'attacked'> {
  readonly before: ProxyState
  readonly after: ProxyState
}

/** The heap may grow by compiled code and object shapes that the engine keeps. */
const heapMayGrowBytes = 8 * 1024 * 1024

function judge({ quiet, attacked, before, after }: Seen): Promised[] {
  const share = successShare(attacked)
  const quietP99 = percentile(quiet.durations, 99)
  const attackedP99 = percentile(attacked.durations, 99)
  return [
    {
      what: 'At least 99.9 % of the calls of the known callers succeed.',
      seen: `${(share * 100).toFixed(3)} %`,
      isKept: share >= 0.999 && successShare(quiet) === 1,
    },
    {
      what: 'Their p99 is at most 3 times the p99 without attack.',
      seen: `${attackedP99.toFixed(1)} ms to ${quietP99.toFixed(1)} ms: ${(attackedP99 / quietP99).toFixed(2)} times`,
      isKept: attackedP99 <= 3 * quietP99,
    },
    {
      what: 'No call is in progress afterwards.',
      seen: `${after.underWay}`,
      isKept: after.underWay === 0,
    },
    {
      what: 'There are no more handles than before.',
      seen: `${after.handles} to ${before.handles}`,
      isKept: after.handles <= before.handles,
    },
    {
      what: `The heap is as large as before, ${megabytes(heapMayGrowBytes)} more at most.`,
      seen: `${megabytes(after.heap)} to ${megabytes(before.heap)}`,
      isKept: after.heap <= before.heap + heapMayGrowBytes,
    },
  ]
}

function successShare({ durations, failures }: Experience): number {
  const failed = [...failures.values()].reduce((sum, count) => sum + count, 0)
  return durations.length / (durations.length + failed)
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
