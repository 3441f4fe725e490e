import { type Schedule, scheduleByTimer } from './schedule.ts'
import type { Scheduling } from './within.ts'

/**
 * A deadline for each of many waits, one after the other. They share a timer, which looks again when it fires too early: one for
 * each wait would cost more than what is waited for, when that comes in pieces of one byte.
 */
export class IdleDeadline {
  readonly #ms: number
  readonly #schedule: Schedule
  readonly #late: () => unknown
  #reject: ((reason: unknown) => void) | undefined
  #since = 0
  #cancel: (() => void) | undefined

  /** @param late makes the reason when a wait is too long */
  constructor(ms: number, { schedule = scheduleByTimer }: Scheduling, late: () => unknown) {
    this.#ms = ms
    this.#schedule = schedule
    this.#late = late
  }

  /** What work of others comes to, if it does so in time. Only one may be waited for at a time. */
  within<Result>(work: PromiseLike<Result>): Promise<Result> {
    this.#since = performance.now()
    this.#cancel ??= this.#schedule(this.#ms, this.#look)
    return new Promise((resolve, reject) => {
      this.#reject = reject
      work.then(resolve, reject)
    })
  }

  /** Nothing will be waited for any more. */
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
