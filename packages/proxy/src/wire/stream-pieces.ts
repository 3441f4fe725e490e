import { Refusal } from '../problems/refusal.ts'

/** Iterates over a web stream until the caller disconnects. Unlike the stream's own iterator it can be ended during a read. */
export class StreamPieces implements AsyncIterableIterator<Uint8Array> {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>
  readonly #signal: AbortSignal

  constructor(stream: ReadableStream<Uint8Array>, signal: AbortSignal) {
    this.#reader = stream.getReader()
    this.#signal = signal
    signal.addEventListener('abort', this.#end, { once: true })
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async next(): Promise<IteratorResult<Uint8Array, undefined>> {
    const { value, done } = await this.#read()
    // A cancelled stream looks complete.
    this.#signal.throwIfAborted()
    if (!done) return { value, done }
    this.#signal.removeEventListener('abort', this.#end)
    return { value: undefined, done }
  }

  return(): Promise<IteratorResult<Uint8Array, undefined>> {
    this.#signal.removeEventListener('abort', this.#end)
    this.#end()
    return Promise.resolve({ value: undefined, done: true })
  }

  /** A server that cannot read a body, for example because its chunks are malformed, fails it with an error of its own. */
  async #read(): Promise<ReadableStreamReadResult<Uint8Array>> {
    try {
      return await this.#reader.read()
    } catch {
      this.#signal.throwIfAborted()
      throw new Refusal('request-malformed', 'The body could not be read to its end.')
    }
  }

  readonly #end = (): void => void this.#reader.cancel().catch(() => {})
}
