import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { AnswerDeadlines } from '../limits/passed-answer.ts'
import type { NodeBody } from './node-body.ts'
import type { PassingBody } from './passing-body.ts'
import { UnreadAnswer } from './unread-answer.ts'

/** A response body that is decoded between the platform's connection and the caller's. */
export class DecodedBody implements NodeBody {
  readonly #stream: ReadableStream<Uint8Array>
  readonly #encoded: Pick<PassingBody, 'isStalled'>

  /** @param encoded knows why the stream failed */
  constructor(stream: ReadableStream<Uint8Array>, encoded: Pick<PassingBody, 'isStalled'>) {
    this.#stream = stream
    this.#encoded = encoded
  }

  passTo(response: ServerResponse, deadlines: AnswerDeadlines): void {
    this.#pass(response, deadlines).catch(() => {
      if (this.#encoded.isStalled) deadlines.onStalled?.('platform')
      response.destroy()
    })
  }

  discard(): void {
    void this.#stream.cancel().catch(() => {})
  }

  async #pass(response: ServerResponse, deadlines: AnswerDeadlines): Promise<void> {
    const unread = new UnreadAnswer(response, deadlines)
    const closed = once(response, 'close')
    for await (const piece of this.#stream) {
      if (response.write(piece)) continue
      unread.wait()
      await Promise.race([once(response, 'drain'), closed])
      unread.goOn()
      if (response.destroyed) return
    }
    response.end()
    unread.wait()
  }
}
