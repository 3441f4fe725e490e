import type { Clock } from '../runtime/clock.ts'

/** A clock that moves only when told to. */
export interface ManualClock extends Clock {
  /** Lets `ms` pass: timers fall due in their order, and what they set off gets to run in between. */
  advance(ms: number): Promise<void>
  /** Moves the wall clock alone: forward as after a sleep that paused the monotonic clock, or back as a time server does. */
  shiftWall(ms: number): void
  /** How many timers are waiting. */
  readonly pending: number
}

/**
 * Makes time a thing tests hold in their hands.
 *
 * @param options `now` is the wall clock at the start, in ms since 1970: 2026-01-01T00:00:00Z unless it is said
 * @example
 * ```ts
 * import { createTokenSource } from '@northbound/auth'
 * import { createManualClock } from '@northbound/auth/testing'
 *
 * const clock = createManualClock()
 * const tokens = createTokenSource({ url: 'https://server:8743', appId: 'my-app', secret: 'my-secret', clock })
 * await clock.advance(3_600_000)
 * ```
 */
export function createManualClock({ now = 1_767_225_600_000 } = {}): ManualClock {
  interface Timer {
    readonly due: number
    readonly task: () => void
  }
  let wall = now
  let elapsed = 0
  let timers: Timer[] = []

  const move = (ms: number) => {
    wall += ms
    elapsed += ms
  }
  const nextDue = (until: number) =>
    timers.filter((timer) => timer.due <= until).sort((a, b) => a.due - b.due)[0]

  return {
    now: () => wall,
    monotonic: () => elapsed,
    schedule(ms, task) {
      const timer: Timer = { due: elapsed + Math.max(0, ms), task }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    async advance(ms) {
      const until = elapsed + ms
      await settle()
      for (let timer = nextDue(until); timer; timer = nextDue(until)) {
        const due = timer
        move(due.due - elapsed)
        timers = timers.filter((other) => other !== due)
        due.task()
        await settle()
      }
      move(until - elapsed)
      await settle()
    },
    shiftWall(ms) {
      wall += ms
    },
    get pending() {
      return timers.length
    },
  }
}

/**
 * Gives promise chains, streams included, the turns they need to come to rest.
 * Messages make turns of the event loop that no browser slows down, unlike nested timeouts.
 */
async function settle(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  for (let turn = 0; turn < 20; turn++) {
    await new Promise((resolve) => {
      port1.onmessage = resolve
      port2.postMessage(undefined)
    })
  }
  port1.close()
}
