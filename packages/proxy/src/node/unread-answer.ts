import type { ServerResponse } from 'node:http'
import type { AnswerDeadlines } from '../exchange/passed-answer.ts'
import { scheduleTogether } from './schedule-together.ts'

type IdleDeadline = Pick<AnswerDeadlines, 'answerIdleMs' | 'onStalled'>

/** Ends an answer, and closes the connection of a caller that does not take the end of it. */
export function endRead(
  response: ServerResponse,
  last: string | Buffer,
  deadlines: IdleDeadline,
  encoding: BufferEncoding = 'utf8',
): void {
  response.end(last, encoding)
  // Nearly always the system has taken all of it.
  if (response.writableLength === 0) return
  const unread = new UnreadAnswer(response, deadlines)
  if (response.socket) unread.wait()
  // The caller asked several at once: this answer gets its turn when those before it have gone out.
  else response.once('socket', () => unread.wait())
}

/** Closes the connection of a caller that takes nothing of its answer for so long. */
export class UnreadAnswer {
  readonly #response: ServerResponse
  readonly #deadlines: IdleDeadline
  #cancel = () => {}

  constructor(response: ServerResponse, deadlines: IdleDeadline) {
    this.#response = response
    this.#deadlines = deadlines
    response.once('close', () => this.#cancel())
  }

  /** The connection takes no more for now. */
  wait(): void {
    this.#cancel()
    const { answerIdleMs, onStalled } = this.#deadlines
    this.#cancel = scheduleTogether(answerIdleMs, () => {
      onStalled?.('caller')
      this.#response.destroy()
    })
  }

  /** The caller took everything so far. */
  goOn(): void {
    this.#cancel()
  }
}
