import type { Clock } from '../runtime/clock.ts'
import type { Fetch } from '../runtime/runtime.ts'
import { ManualTimers } from './manual-timers.ts'
import { createRealWork } from './real-work.ts'
import { trackBody } from './track-body.ts'
import { trackedFetch } from './tracked-fetch.ts'
import { turn } from '../runtime/turn.ts'

/** A clock that moves only on demand, and waits for the work it knows of. */
export interface ManualClock extends Clock {
  /**
   * Lets `ms` of this clock pass. Timers fire in order; before, after and between them the clock waits until all promise
   * chains, and all work that it knows from `fetch` and `track`, have finished.
   *
   * @param ms how long, in ms; with 0 it only waits for known work
   * @throws {Error} when known work has made no progress for `realLimitMs` of real time; the message names the work
   */
  advance(ms: number): Promise<void>
  /**
   * Advances from timer to timer until `promise` has settled, and returns its value.
   *
   * @param promise what the test waits for; a rejection is passed on
   * @param options `within` is how much of this clock may pass, in ms: 24 hours unless it is given
   * @throws {Error} when nothing is left that could settle the promise, or `within` has passed
   * @example
   * ```ts
   * import { createTokenSource } from '@northbound/auth'
   * import { createManualClock } from '@northbound/auth/testing'
   * import { createEmulator, demoApp } from '@northbound/emulator'
   *
   * const clock = createManualClock()
   * const emulator = createEmulator({ now: clock.now, wait: clock.wait })
   * emulator.faults.next({ latency: 3000 })
   * const fetch = clock.fetch(emulator.fetch)
   * const tokens = createTokenSource({ url: 'https://server:8743', ...demoApp, clock, fetch })
   *
   * const token = await clock.run(tokens.get())
   * console.log(token.generation, clock.monotonic()) // 1 3000
   * ```
   */
  run<T>(promise: PromiseLike<T>, options?: { within?: number }): Promise<T>
  /**
   * Wraps a fetch so that the clock waits for its answers, and for every read of a body: of the request in `inner`,
   * and of the answer, its clones and its stream by the caller.
   *
   * A fetch that waits for this clock calls `wait` with its request, so that the clock does not wait for it.
   *
   * @param inner gets one `Request`; the global fetch, read at each call, unless it is given
   */
  fetch(inner?: (request: Request) => Promise<Response>): Fetch
  /**
   * Makes the clock wait for work outside of promise chains: a file, a message, cryptography. Time passes only when it has ended.
   * Work that itself waits for this clock must not be tracked.
   *
   * @param work settles when it has ended
   * @param what names it in the error about work that does not end: 'tracked work' unless it is given
   * @returns the same promise
   */
  track<T>(work: Promise<T>, what?: string): Promise<T>
  /**
   * Makes the clock wait for every read of a body: for requests and answers that did not pass through
   * `fetch`, or are read outside of it.
   *
   * @param message is changed in place
   * @param what names the read in the error about work that does not end: 'a tracked body' unless it is given
   * @returns the same object
   */
  track<T extends Request | Response>(message: T, what?: string): T
  /**
   * Resolves after `ms` of this clock; with `Infinity` it never resolves. Fits the option `wait` of an emulator.
   *
   * @param ms how long, in ms
   * @param signal rejects the wait with its reason when it aborts
   * @param request the request that waits, as `fetch` passed it to `inner`: meanwhile the clock does not wait for its answer
   */
  wait(ms: number, signal?: AbortSignal, request?: Request): Promise<void>
  /** Moves only the wall clock: forward as after a sleep that paused the monotonic clock, or back as a time server does. */
  shiftWall(ms: number): void
  /** How many timers are waiting. */
  readonly pending: number
}

/** Options of {@link createManualClock}. */
export interface ManualClockOptions {
  /** The wall clock at the start, in ms since 1970. @default 2026-01-01T00:00:00Z */
  now?: number | undefined
  /**
   * For how long known work may make no progress before `advance` and `run` fail, in ms of real time. Successful
   * tests never wait this long.
   * @default 10_000
   */
  realLimitMs?: number | undefined
}

/**
 * Creates a clock for tests, on which an hour takes no time. Nothing depends on the speed of the machine: one turn of the
 * event loop runs every promise chain to its end, and the clock waits for longer work that it knows of: wrap the fetch
 * in `fetch`, and pass other work to `track`.
 *
 * @param options the start time, and the limit in real time
 * @example
 * ```ts
 * import { createTokenSource } from '@northbound/auth'
 * import { createManualClock } from '@northbound/auth/testing'
 * import { createEmulator, demoApp } from '@northbound/emulator'
 *
 * const clock = createManualClock()
 * const emulator = createEmulator({ now: clock.now, wait: clock.wait })
 * const fetch = clock.fetch(emulator.fetch)
 * const tokens = createTokenSource({ url: 'https://server:8743', ...demoApp, clock, fetch })
 * await tokens.get()
 *
 * await clock.advance(3_600_000)
 * await tokens.get()
 * console.log(emulator.journal.count('login'), emulator.journal.count('refreshToken')) // 1 1
 * ```
 */
export function createManualClock({
  now = 1_767_225_600_000,
  realLimitMs = 10_000,
}: ManualClockOptions = {}): ManualClock {
  const timers = new ManualTimers(now)
  const work = createRealWork(realLimitMs)

  /** A turn runs all promise chains to their end; known work that ended meanwhile may have started new ones. */
  const settle = async () => {
    await turn()
    while (work.isUnderWay) {
      await work.progress()
      await turn()
    }
  }
  function track<T>(promise: Promise<T>, what?: string): Promise<T>
  function track<T extends Request | Response>(message: T, what?: string): T
  function track<T extends Request | Response>(tracked: Promise<unknown> | T, what?: string) {
    if ('then' in tracked) return work.add(tracked, what ?? 'tracked work')
    const request = tracked instanceof Request ? tracked : undefined
    return trackBody(tracked, (reading) => work.add(reading, what ?? 'a tracked body', request))
  }

  return {
    now: () => timers.wall,
    monotonic: () => timers.elapsed,
    schedule: timers.schedule,
    async advance(ms) {
      const until = timers.elapsed + ms
      await settle()
      while (timers.fireNext(until)) await settle()
      timers.move(until - timers.elapsed)
      await settle()
    },
    async run(promise, { within = 86_400_000 } = {}) {
      const until = timers.elapsed + within
      const life = { isOver: false }
      const end = () => {
        life.isOver = true
      }
      promise.then(end, end)
      await settle()
      while (!life.isOver) {
        if (!timers.fireNext(until)) throw new Error(timers.pending > 0 ? tooLate(within) : stuck)
        await settle()
      }
      return promise
    },
    fetch: (inner = (request) => globalThis.fetch(request)) => trackedFetch(inner, work),
    track,
    wait(ms, signal, request) {
      const waited = timers.wait(ms, signal)
      if (request) work.suspend(request, waited)
      return waited
    },
    shiftWall(ms) {
      timers.wall += ms
    },
    get pending() {
      return timers.pending
    },
  }
}

const stuck =
  'clock.run: the promise cannot settle: no timer is scheduled, and no work is under way that the clock knows of. ' +
  'If it waits for a fetch, wrap that in clock.fetch; pass other work to clock.track.'

function tooLate(within: number): string {
  return `clock.run: the promise has not settled within ${within} ms of the manual clock. Pass \`within\` if it may take longer.`
}
