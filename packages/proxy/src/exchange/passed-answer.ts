import { NorthboundError } from '@northbound/auth'
import { limitTable } from '../limits/limit-table.ts'
import { scheduleByTimer } from '../limits/schedule.ts'
import { within } from '../limits/within.ts'

/** How long each side of an answer on its way may stand still, in ms. */
export interface AnswerDeadlines {
  /** The platform, while somebody waits for the next piece. */
  readonly timeoutMs: number
  /** The caller, while the next piece waits for it. */
  readonly answerIdleMs: number
  /** Is told that an answer was ended because a side stood still for so long. It must not throw. */
  readonly onStalled?: ((side: 'caller' | 'platform') => void) | undefined
}

/** Those of an answer whose host or proxy sets none. */
export const usualDeadlines: AnswerDeadlines = {
  timeoutMs: limitTable.timeoutMs.default,
  answerIdleMs: limitTable.answerIdleMs.default,
}

/** The body of an answer, which is passed on piece by piece, as fast as it is read, and ended when one side stands still. */
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
