import { NorthboundError } from '@northbound/auth'
import { limitTable } from './limit-table.ts'
import { scheduleByTimer } from '../timing/schedule.ts'
import { within } from '../timing/within.ts'

/** How long each side may stall while a response is streamed, in ms. */
export interface AnswerDeadlines {
  /** The platform, while the caller waits for the next chunk. */
  readonly timeoutMs: number
  /** The caller, while the next chunk waits to be read. */
  readonly answerIdleMs: number
  /** Called when a response was aborted because a side stalled. It must not throw. */
  readonly onStalled?: ((side: 'caller' | 'platform') => void) | undefined
}

/** The defaults. */
export const usualDeadlines: AnswerDeadlines = {
  timeoutMs: limitTable.timeoutMs.default,
  answerIdleMs: limitTable.answerIdleMs.default,
}

/** A response body that is streamed as fast as the caller reads it, and aborted when one side stalls. */
export class PassedAnswer implements UnderlyingDefaultSource<Uint8Array> {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>
  readonly #done: () => void
  readonly #deadlines: AnswerDeadlines
  #stopWaiting = () => {}

  constructor(body: ReadableStream<Uint8Array>, done: () => void, deadlines: AnswerDeadlines) {
    this.#reader = body.getReader()
    this.#done = done
    this.#deadlines = deadlines
  }

  start(controller: ReadableStreamDefaultController<Uint8Array>): void {
    this.#waitForCaller(controller)
  }

  async pull(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    this.#stopWaiting()
    const { timeoutMs, onStalled } = this.#deadlines
    try {
      const { value, done } = await within(this.#reader.read(), timeoutMs, {}, () => {
        onStalled?.('platform')
        return tooSlow(timeoutMs)
      })
      if (!done) {
        controller.enqueue(value)
        return this.#waitForCaller(controller)
      }
      controller.close()
      this.#done()
    } catch (error) {
      this.#giveUp(controller, error)
    }
  }

  async cancel(reason: unknown): Promise<void> {
    this.#stopWaiting()
    this.#done()
    await this.#reader.cancel(reason)
  }

  #waitForCaller(controller: ReadableStreamDefaultController<Uint8Array>): void {
    const { answerIdleMs, onStalled } = this.#deadlines
    this.#stopWaiting = scheduleByTimer(answerIdleMs, () => {
      onStalled?.('caller')
      this.#giveUp(controller, tooSlow(answerIdleMs))
    })
  }

  #giveUp(controller: ReadableStreamDefaultController<Uint8Array>, reason: unknown): void {
    controller.error(reason)
    this.#done()
    void this.#reader.cancel(reason).catch(() => {})
  }
}

function tooSlow(ms: number): NorthboundError {
  return new NorthboundError('timed-out', { detail: `${ms} ms`, reached: 'yes' })
}
