import type { ServerResponse } from 'node:http'
import type { AnswerDeadlines } from '../limits/passed-answer.ts'
import { scheduleTogether } from './schedule-together.ts'

type IdleDeadline = Pick<AnswerDeadlines, 'answerIdleMs' | 'onStalled'>

/** Ends a response, and closes the connection of a caller that does not read its end. */
export function endRead(
  response: ServerResponse,
  last: string | Buffer,
  deadlines: IdleDeadline,
  encoding: BufferEncoding = 'utf8',
): void {
  response.end(last, encoding)
  // Nearly always the operating system has accepted all bytes.
  if (response.writableLength === 0) return
  const unread = new UnreadAnswer(response, deadlines)
  if (response.socket) unread.wait()
  // Pipelined requests: this response is written after the ones before it.
  else response.once('socket', () => unread.wait())
}

/** Closes the connection of a caller that reads nothing of its response for `answerIdleMs`. */
export class UnreadAnswer {
  readonly #response: ServerResponse
  readonly #deadlines: IdleDeadline
  #cancel = () => {}

  constructor(response: ServerResponse, deadlines: IdleDeadline) {
    this.#response = response
    this.#deadlines = deadlines
    response.once('close', () => this.#cancel())
  }

  /** The connection is full: starts the timeout. */
  wait(): void {
    this.#cancel()
    const { answerIdleMs, onStalled } = this.#deadlines
    this.#cancel = scheduleTogether(answerIdleMs, () => {
      onStalled?.('caller')
      this.#response.destroy()
    })
  }

  /** The caller has read everything so far. */
  goOn(): void {
    this.#cancel()
  }
}
