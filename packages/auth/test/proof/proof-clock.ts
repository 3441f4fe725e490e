import type { Clock } from '@northbound/auth'
import type { ManualClock } from '@northbound/auth/testing'
import { turn } from '../../src/runtime/turn.ts'

interface Timer {
  readonly due: number
  readonly task: () => void
  isCancelled: boolean
}

/** What the plays use of a manual clock. */
export type ProofClock = Clock & Pick<ManualClock, 'advance' | 'shiftWall' | 'pending'>

/**
 * The manual clock for long plays on Node: one turn of the event loop lets all promises come to rest here, because
 * nothing in a play waits for a thread, and timers are kept in their order.
 */
export function createProofClock(): ProofClock {
  let wall = 1_767_225_600_000
  let elapsed = 0
  let pending = 0
  /** The next one last; of those due together, the oldest last. */
  const timers: Timer[] = []

  const move = (to: number) => {
    wall += to - elapsed
    elapsed = to
  }
  const insert = (timer: Timer) => {
    let low = 0
    let high = timers.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (timers[middle]!.due > timer.due) low = middle + 1
      else high = middle
    }
    timers.splice(low, 0, timer)
  }

  return {
    now: () => wall,
    monotonic: () => elapsed,
    schedule(ms, task) {
      const timer = { due: elapsed + Math.max(0, ms), task, isCancelled: false }
      insert(timer)
      pending++
      return () => {
        if (!timer.isCancelled) pending--
        timer.isCancelled = true
      }
    },
    async advance(ms) {
      const until = elapsed + ms
      await turn()
      for (let timer = timers.at(-1); timer && timer.due <= until; timer = timers.at(-1)) {
        timers.pop()
        if (timer.isCancelled) continue
        timer.isCancelled = true
        pending--
        move(timer.due)
        timer.task()
        await turn()
      }
      move(until)
    },
    shiftWall(ms) {
      wall += ms
    },
    get pending() {
      return pending
    },
  }
}
