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
    const { value, done } = await this.#reader.read()
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

  readonly #end = (): void => void this.#reader.cancel().catch(() => {})
}
