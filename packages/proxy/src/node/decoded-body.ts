import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { NodeBody } from './node-body.ts'
import { UnreadAnswer } from './unread-answer.ts'

/** A body that had to be decoded on its way from the platform's connection to the page's. */
export class DecodedBody implements NodeBody {
  readonly #stream: ReadableStream<Uint8Array>

  constructor(stream: ReadableStream<Uint8Array>) {
    this.#stream = stream
  }

  passTo(response: ServerResponse, idleMs: number): void {
    this.#pass(response, idleMs).catch(() => void response.destroy())
  }

  discard(): void {
    void this.#stream.cancel().catch(() => {})
  }

  async #pass(response: ServerResponse, idleMs: number): Promise<void> {
    const unread = new UnreadAnswer(response, idleMs)
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
