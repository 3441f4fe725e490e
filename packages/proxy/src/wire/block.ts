const empty = new Uint8Array(0)
/** Initial capacity, in bytes: most bodies of this API fit into it. */
const leastBytes = 512

/** A growing byte buffer, so that a thousand small chunks do not cost a thousand objects. */
export class Block {
  #bytes = empty
  length = 0

  add(piece: Uint8Array): void {
    const length = this.length + piece.length
    if (length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(length, this.#bytes.length * 2, leastBytes))
      larger.set(this.#bytes.subarray(0, this.length))
      this.#bytes = larger
    }
    this.#bytes.set(piece, this.length)
    this.length = length
  }

  /** Returns all bytes added since the last call, and empties the buffer. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.length)
    this.#bytes = empty
    this.length = 0
    return taken
  }
}
