const empty = new Uint8Array(0)
/** The smallest memory that is reserved, in bytes: most bodies of this API fit into it. */
const leastBytes = 512

/** Bytes that are gathered in one place, so that a thousand small pieces do not cost a thousand objects. */
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

  /** Everything that was gathered since the last time. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.length)
    this.#bytes = empty
    this.length = 0
    return taken
  }
}
