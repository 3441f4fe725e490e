import type { Incoming } from '../wire/incoming.ts'
import { IdleDeadline } from '../timing/idle-deadline.ts'
import { Refusal } from '../problems/refusal.ts'
import type { Settings } from '../settings/read-options.ts'

type Limits = Pick<Settings['limits'], 'bodyBytes' | 'bodyIdleMs' | 'bodyMs'>
type Next = IteratorResult<Uint8Array, undefined>

/** A body that is refused once it is too long or too slow. Only time spent waiting for the caller counts. */
export class LimitedBody implements AsyncIterableIterator<Uint8Array> {
  readonly #pieces: AsyncIterator<Uint8Array, undefined>
  readonly #limits: Limits
  readonly #idle: IdleDeadline
  #bytes = 0
  #waitedMs = 0

  constructor(
    body: NonNullable<Incoming['body']>,
    caller: Pick<Incoming, 'schedule'>,
    limits: Limits,
  ) {
    this.#pieces = body[Symbol.asyncIterator]()
    this.#limits = limits
    const { bodyIdleMs } = limits
    this.#idle = new IdleDeadline(bodyIdleMs, caller, () =>
      tooSlow(`No part of the body arrived for ${bodyIdleMs} ms.`),
    )
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async next(): Promise<Next> {
    try {
      return await this.#next()
    } catch (error) {
      void this.return()
      throw error
    }
  }

  async return(): Promise<Next> {
    this.#idle.end()
    await this.#pieces.return?.()
    return { value: undefined, done: true }
  }

  async #next(): Promise<Next> {
    const { bodyBytes, bodyMs } = this.#limits
    const asked = performance.now()
    const next = await this.#idle.within(this.#pieces.next())
    if (next.done) {
      this.#idle.end()
      return next
    }
    this.#waitedMs += performance.now() - asked
    if (this.#waitedMs > bodyMs) throw tooSlow(`The body must arrive within ${bodyMs} ms.`)
    this.#bytes += next.value.length
    if (this.#bytes > bodyBytes) throw tooLarge(bodyBytes)
    return next
  }
}

export function tooLarge(bytes: number): Refusal {
  return new Refusal('body-too-large', `The body may have at most ${bytes} bytes.`)
}

function tooSlow(detail: string): Refusal {
  return new Refusal('body-too-slow', detail)
}
