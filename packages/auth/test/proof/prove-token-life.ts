import * as fc from 'fast-check'
import { storeKinds } from './create-store.ts'
import type { Weather } from './flat-platform.ts'
import type { ProofClock } from './proof-clock.ts'
import { createWorld } from './world.ts'

/** What can happen in a schedule; times in ms. */
type Step =
  | { readonly do: 'call'; readonly process: number; readonly times: number }
  | { readonly do: 'call with a carried token'; readonly process: number }
  | { readonly do: 'call and abort'; readonly process: number; readonly after: number }
  | { readonly do: 'foreign login'; readonly after: number }
  | { readonly do: 'restart'; readonly process: number }
  | { readonly do: 'pass'; readonly ms: number }
  | { readonly do: 'shift the wall clock'; readonly ms: number }
  | { readonly do: 'freeze'; readonly process: number; readonly ms: number }
  | { readonly do: 'kill'; readonly process: number }
  | { readonly do: 'store away'; readonly ms: number }
  | { readonly do: 'fail over'; readonly lagMs: number }
  | { readonly do: 'rotate the secret'; readonly afterMs: number }

const process = fc.nat(3)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('call' as const),
      process,
      times: fc.integer({ min: 1, max: 5 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      ms: fc.integer({ min: 1, max: 15_000 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      ms: fc.integer({ min: 60_000, max: 4_000_000 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('call and abort' as const),
      process,
      after: fc.nat(500),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('call with a carried token' as const),
      process,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('foreign login' as const),
      // At once, or while what comes next is under way.
      after: fc.oneof(fc.constant(0), fc.nat(1000)),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('restart' as const), process }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('shift the wall clock' as const),
      ms: fc.integer({ min: -4_000_000, max: 4_000_000 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('freeze' as const),
      process,
      ms: fc.integer({ min: 100, max: 60_000 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('kill' as const), process }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('store away' as const),
      ms: fc.integer({ min: 100, max: 20_000 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('fail over' as const),
      lagMs: fc.oneof(fc.nat(30_000), fc.nat(4_000_000)),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('rotate the secret' as const),
      afterMs: fc.nat(1_000_000),
    }),
  },
)

const weather: fc.Arbitrary<Weather> = fc.record({
  there: fc.oneof({ weight: 9, arbitrary: fc.nat(200) }, { weight: 1, arbitrary: fc.nat(15_000) }),
  back: fc.oneof({ weight: 9, arbitrary: fc.nat(200) }, { weight: 1, arbitrary: fc.nat(15_000) }),
  fate: fc.oneof(
    { weight: 14, arbitrary: fc.constant('arrives' as const) },
    {
      weight: 7,
      arbitrary: fc.constantFrom(
        'arrives twice' as const,
        'throttled' as const,
        'lost' as const,
        'answer lost' as const,
        '500' as const,
        'garbage' as const,
        'refused connection' as const,
      ),
    },
  ),
})

const schedule = fc.record({
  storeKind: fc.constantFrom(...storeKinds),
  processCount: fc.integer({ min: 1, max: 4 }),
  numbers: fc.array(fc.nat(999), { minLength: 8, maxLength: 32 }),
  weathers: fc.array(weather, { minLength: 1, maxLength: 12 }),
  steps: fc.array(step, { minLength: 1, maxLength: 14 }),
})

/** Plays one schedule and lists the invariants it broke. */
async function play({
  storeKind,
  processCount,
  numbers,
  weathers,
  steps,
}: typeof schedule extends fc.Arbitrary<infer T> ? T : never): Promise<string[]> {
  const world = createWorld(processCount, { numbers, weathers, storeKind })
  const { clock, platform, violations } = world
  const waiting: Promise<void>[] = []
  const restarts: Promise<void>[] = []
  let foreign = 0
  let disturbances = 0
  let failovers = 0
  /** Leases hold and the store answers. */
  let honest = true
  /** The clocks of processes say what happens. */
  let steady = true

  for (const next of steps) {
    switch (next.do) {
      case 'call':
        for (let time = 0; time < next.times; time++) waiting.push(world.call(next.process))
        await clock.advance(0)
        break
      case 'call and abort': {
        const controller = new AbortController()
        waiting.push(world.call(next.process, { signal: controller.signal }))
        await clock.advance(next.after)
        controller.abort()
        break
      }
      case 'call with a carried token':
        waiting.push(world.call(next.process, { isCarried: true }))
        await clock.advance(0)
        break
      case 'restart':
        // Which begins another acquisition if one was needed; the one under way is finished first.
        restarts.push(world.restart(next.process))
        await clock.advance(0)
        break
      case 'foreign login':
        foreign++
        world.loginElsewhere(next.after)
        await clock.advance(0)
        break
      case 'pass':
        await clock.advance(next.ms)
        break
      case 'shift the wall clock':
        disturbances++
        steady = false
        clock.shiftWall(next.ms)
        break
      case 'freeze':
        disturbances++
        honest = false
        world.freeze(next.process, next.ms)
        break
      case 'kill':
        disturbances++
        honest = false
        world.kill(next.process)
        break
      case 'store away':
        disturbances += processCount
        honest = false
        world.setStoreAway(true)
        await clock.advance(next.ms)
        world.setStoreAway(false)
        break
      case 'fail over':
        disturbances++
        failovers++
        honest = false
        world.failOver(next.lagMs)
        break
      case 'rotate the secret':
        world.rotateSecret(next.afterMs)
        break
    }
  }

  world.calmDown()
  // Every deadline, every cool-down and every freeze is over after this.
  await clock.advance(700_000)
  const settled = await endsWithin(clock, 1, Promise.all([...waiting, ...restarts]))
  // The callers of a killed process never settle, as with a real one.
  const killed = steps.some((each) => each.do === 'kill')
  if (!settled && !killed) violations.push('I7: a caller never got an answer')
  const hours = world.now() / 3_600_000
  const harm = foreign + platform.unknown + platform.late + 2 * disturbances
  const most = 1 + Math.ceil(hours / 0.94) + harm
  if (platform.issued > most)
    violations.push(`I4: ${platform.issued} logins where ${most} would do`)
  if (honest && platform.unknown === 0 && platform.overlap > 1) {
    violations.push(`I1: ${platform.overlap} logins at once under an honest lease`)
  }
  if (honest && steady) {
    // Each time a refresh, then a login; then no source asks for five minutes.
    const { count, ms } = world.rotations
    const mostRefused = 2 * (count + Math.floor(ms / 300_000)) + platform.unknown
    if (platform.refused > mostRefused)
      violations.push(`${platform.refused} refused logins where ${mostRefused} would do`)
    // With another secret one may ask at once, even while told to wait.
    if (platform.impatient > 0 && count === 0 && platform.unknown === 0)
      violations.push(`${platform.impatient} logins while the platform had told all to wait`)
  }

  // A call may have two invalid tokens in the first round, its own and an adopted one; the login fixes that.
  const { issued } = platform
  let failed = 0
  for (let round = 0; round < 2; round++) {
    failed = world.calls.failed
    const calls = world.processes.map((_, index) => world.call(index))
    if (!(await endsWithin(clock, 120_000, Promise.all(calls)))) {
      violations.push('I9: a call got no answer after the faults had stopped')
    }
  }
  if (world.calls.failed > failed) violations.push('I9: a call failed after the faults had stopped')
  // A store that lost records hands out old generations until those who know newer ones have logged in, at worst one by one.
  const mostAfter = failovers > 0 ? Math.max(2, processCount) : 1
  if (platform.issued - issued > mostAfter)
    violations.push(`I9: more than ${mostAfter} logins after the faults had stopped`)

  const closed = Promise.all(world.processes.map(({ tokens }) => tokens.close()))
  if (!(await endsWithin(clock, 120_000, closed))) violations.push('I8: a source does not close')
  if (!killed && clock.pending > 0) violations.push(`I8: ${clock.pending} timers left behind`)
  return violations
}

/** Lets `ms` pass and tells whether the work is done then. */
async function endsWithin(clock: ProofClock, ms: number, work: Promise<unknown>): Promise<boolean> {
  let isDone = false
  void work.finally(() => {
    isDone = true
  })
  await clock.advance(ms)
  return isDone
}

export interface ProofOptions {
  /** How many schedules to play. */
  readonly schedules: number
  /** Plays the same schedules again. @default chance */
  readonly seed?: number | undefined
  /** Where fast-check found a failure, to play only that one. */
  readonly path?: string | undefined
  /** Called after each schedule. */
  onProgress?(played: number): void
}

/**
 * Looks for a schedule that breaks an invariant of the token's life: calls, foreign logins, aborts, clock jumps, logins
 * that are slow, lost, answered with errors or garbage, frozen and killed processes, and a store that goes away.
 *
 * @throws {Error} with the smallest such schedule, its seed and its path
 */
export async function proveTokenLife({
  schedules,
  seed,
  path,
  onProgress,
}: ProofOptions): Promise<void> {
  let played = 0
  await fc.assert(
    fc.asyncProperty(schedule, async (one) => {
      const violations = await play(one)
      onProgress?.(++played)
      if (violations.length > 0) throw new Error(violations.join('\n'))
    }),
    {
      numRuns: schedules,
      ...(seed !== undefined && { seed }),
      ...(path !== undefined && { path }),
    },
  )
}
