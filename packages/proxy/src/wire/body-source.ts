const empty = new Uint8Array(0)

/** The rest of a reader as a stream source, preceded by the bytes that were already read. */
export class BodySource implements UnderlyingDefaultSource<Uint8Array> {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>
  readonly #mostBytes: number
  #next: Uint8Array
  /** Number of bytes passed on. */
  bytes = 0

  /**
   * @param read the bytes that were already read
   * @param mostBytes longer chunks are split
   */
  constructor(
    reader: ReadableStreamDefaultReader<Uint8Array>,
    read: Uint8Array = empty,
    mostBytes = Number.POSITIVE_INFINITY,
  ) {
    this.#reader = reader
    this.#next = read
    this.#mostBytes = mostBytes
  }

  async pull(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    while (this.#next.length === 0) {
      const { value, done } = await this.#reader.read()
      if (done) return controller.close()
      this.#next = value
    }
    const piece = this.#next.subarray(0, this.#mostBytes)
    this.#next = this.#next.subarray(piece.length)
    this.bytes += piece.length
    controller.enqueue(piece)
  }

  cancel(reason: unknown): Promise<void> {
    return this.#reader.cancel(reason)
  }
}
