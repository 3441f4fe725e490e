import type { TokenStore } from '@northbound/auth'
import type { SendCommand } from '@northbound/auth/redis'

/** Looks at an application's record and lease in Redis from outside, and tries to overwrite what is there. */
export class ObservedRecord {
  /** When it was older than it had been. */
  readonly wentBack: string[] = []
  /** How often it was looked at. */
  looks = 0
  /** Publications of older generations that were refused. */
  refused = 0

  readonly #application: string
  readonly #store: TokenStore
  readonly #send: SendCommand
  #newest = 0

  constructor(application: string, store: TokenStore, send: SendCommand) {
    this.#application = application
    this.#store = store
    this.#send = send
  }

  /** Looks at the record, and tells whether any process, also a crashed one, has the lease. */
  async look(): Promise<boolean> {
    const stored = await this.#store.read(this.#application)
    const generation = stored?.record.generation ?? 0
    if (generation < this.#newest) this.wentBack.push(`${generation} came after ${this.#newest}`)
    this.#newest = generation
    this.looks++
    return (await this.#send('EXISTS', `{northbound:${this.#application}}:lease`)) === 1
  }

  /** Publishes late, as a crashed process would have done if it had only been paused. */
  async publishLate(generation: number): Promise<void> {
    const before = await this.#store.read(this.#application)
    // Where its token had no successor it would be right to keep it.
    if (!before || before.record.generation <= generation) return
    const late = { ...before.record, generation, accessToken: 'late' }
    const { record } = await this.#store.publish(this.#application, late)
    if (record.generation <= generation) this.wentBack.push(`${generation} was kept, too late`)
    else this.refused++
  }
}
