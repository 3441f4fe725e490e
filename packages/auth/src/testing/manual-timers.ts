interface Timer {
  readonly due: number
  readonly task: () => void
}

/** The timers and the two times of a manual clock. */
export class ManualTimers {
  /** Time of the wall clock, in ms since 1970. */
  wall: number
  /** Time of the monotonic clock, in ms. */
  elapsed = 0
  #timers: Timer[] = []

  constructor(now: number) {
    this.wall = now
  }

  /** How many timers are waiting. */
  get pending(): number {
    return this.#timers.length
  }

  /** Moves both clocks. */
  move(ms: number): void {
    this.wall += ms
    this.elapsed += ms
  }

  readonly schedule = (ms: number, task: () => void): (() => void) => {
    const timer: Timer = { due: this.elapsed + Math.max(0, ms), task }
    this.#timers.push(timer)
    return () => this.#forget(timer)
  }

  /** Moves to the next timer that is due by `until`, and fires it. Returns false when there is none. */
  fireNext(until: number): boolean {
    const [timer] = this.#timers
      .filter(({ due }) => due <= until)
      .sort((one, other) => one.due - other.due)
    if (!timer) return false
    this.move(timer.due - this.elapsed)
    this.#forget(timer)
    timer.task()
    return true
  }

  /** Resolves after `ms`, never with `Infinity`; rejects with the reason of the signal. */
  wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted()
      const cancel = ms === Infinity ? () => {} : this.schedule(ms, () => leave(resolve))
      const abort = () => leave(() => reject(signal?.reason))
      const leave = (settle: () => void) => {
        cancel()
        signal?.removeEventListener('abort', abort)
        settle()
      }
      signal?.addEventListener('abort', abort)
    })
  }

  #forget(timer: Timer): void {
    this.#timers = this.#timers.filter((other) => other !== timer)
  }
}
