import { Refusal } from '../problems/refusal.ts'

/** The pieces of a web stream, until its caller leaves. Unlike the iterator of the stream it can be ended while it waits. */
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
    // A stream that was cancelled looks as if all of it had arrived.
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

  /** A host that cannot read a body, such as one of chunks that are none, breaks it off with an error of its own. */
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
