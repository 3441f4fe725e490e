import { type Schedule, scheduleByTimer } from './schedule.ts'
import type { Scheduling } from './within.ts'

/**
 * An idle timeout for consecutive waits. They share one timer, which is rescheduled when it fires too early: a timer per wait
 * would cost more than the work itself when a body arrives byte by byte.
 */
export class IdleDeadline {
  readonly #ms: number
  readonly #schedule: Schedule
  readonly #late: () => unknown
  #reject: ((reason: unknown) => void) | undefined
  #since = 0
  #cancel: (() => void) | undefined

  /** @param late makes the rejection reason when a wait times out */
  constructor(ms: number, { schedule = scheduleByTimer }: Scheduling, late: () => unknown) {
    this.#ms = ms
    this.#schedule = schedule
    this.#late = late
  }

  /** Settles like `work`, or rejects at the deadline. Only one wait at a time. */
  within<Result>(work: PromiseLike<Result>): Promise<Result> {
    this.#since = performance.now()
    this.#cancel ??= this.#schedule(this.#ms, this.#look)
    return new Promise((resolve, reject) => {
      this.#reject = reject
      work.then(resolve, reject)
    })
  }

  /** Cancels the timer; no further wait follows. */
  end(): void {
    this.#reject = undefined
    this.#cancel?.()
  }

  readonly #look = (): void => {
    this.#cancel = undefined
    if (!this.#reject) return
    const left = this.#ms - (performance.now() - this.#since)
    if (left > 0) this.#cancel = this.#schedule(Math.ceil(left), this.#look)
    else this.#reject(this.#late())
  }
}
