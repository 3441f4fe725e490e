import type { ServerResponse } from 'node:http'
import { scheduleTogether } from './schedule-together.ts'

/** Closes the connection of a caller that takes nothing of its answer for so long. */
export class UnreadAnswer {
  readonly #response: ServerResponse
  readonly #idleMs: number
  #cancel = () => {}

  constructor(response: ServerResponse, idleMs: number) {
    this.#response = response
    this.#idleMs = idleMs
    response.once('close', () => this.#cancel())
  }

  /** The connection takes no more for now. */
  wait(): void {
    this.#cancel()
    this.#cancel = scheduleTogether(this.#idleMs, () => void this.#response.destroy())
  }

  /** The caller took everything so far. */
  goOn(): void {
    this.#cancel()
  }
}
