import type { Clock } from '@northbound/auth'
import type { Chance } from './chance.ts'
import type { Crew } from './crew.ts'
import type { LifePlatform } from './life-platform.ts'

/** At what moment a process dies. */
export type Moment = 'with the lease' | 'during its login' | 'at the answer'

/** Kills the next process that gets the lease or logs in, once for each time it is asked to. */
export class HolderKiller {
  /** How many died so, and how many of them while their login was under way. */
  kills = 0
  duringLogin = 0
  /** The last that died so. */
  victim = ''

  readonly #crew: Crew
  readonly #platform: LifePlatform
  #moment: Moment | undefined

  constructor(crew: Crew, platform: LifePlatform, clock: Clock, chance: Chance) {
    this.#crew = crew
    this.#platform = platform
    crew.onLease = (process) => {
      if (this.#moment === 'with the lease') this.#kill(process)
    }
    platform.onLogin = (process, takesMs) => {
      if (!this.#moment || this.#moment === 'with the lease') return
      const share = chance.between(0, 0.9)
      // Just before it, as it arrives, or after the publication: whatever the machine makes of it.
      const afterMs =
        this.#moment === 'at the answer' ? takesMs + chance.between(0, 60) : takesMs * share
      clock.schedule(afterMs, () => this.#kill(process))
    }
  }

  get isWaiting(): boolean {
    return this.#moment !== undefined
  }

  killNext(moment: Moment): void {
    this.#moment = moment
  }

  #kill(process: string): void {
    if (!this.#moment) return
    this.#moment = undefined
    this.victim = process
    this.kills++
    if (this.#platform.isLoggingIn(process)) this.duringLogin++
    this.#crew.kill(process)
  }
}
