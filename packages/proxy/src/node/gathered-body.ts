import type { IncomingMessage } from 'node:http'
import { Block } from '../wire/block.ts'
import { atEndOfTurn } from './at-end-of-turn.ts'

/** Bytes buffered before the caller's connection is paused. */
const enough = 65_536

/**
 * The body of a node:http request. Everything that arrived since the last read is one chunk: a stream would buffer each
 * received chunk separately, which costs about a hundred bytes per chunk.
 */
export class GatheredBody implements AsyncIterableIterator<Uint8Array> {
  readonly #request: IncomingMessage
  readonly #block = new Block()
  #isOver = false
  #failure: Error | undefined
  #wake = () => {}

  constructor(request: IncomingMessage) {
    this.#request = request
    request
      .on('data', this.#add)
      .on('end', this.#end)
      .on('error', this.#fail)
      .on('close', this.#end)
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async next(): Promise<IteratorResult<Uint8Array, undefined>> {
    if (this.#block.length === 0 && !this.#isOver && !this.#failure) {
      this.#request.resume()
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
    if (this.#failure) throw this.#failure
    return this.#block.length > 0
      ? { value: this.#block.take(), done: false }
      : { value: undefined, done: true }
  }

  /** Drains the rest: closing a connection with unread bytes would discard the response. */
  return(): Promise<IteratorResult<Uint8Array, undefined>> {
    this.#isOver = true
    this.#request.off('data', this.#add).resume()
    this.#wake()
    return Promise.resolve({ value: undefined, done: true })
  }

  readonly #add = (piece: Buffer): void => {
    // Promises resume between two chunks of one packet, so the reader is woken at the end of the turn.
    if (this.#block.length === 0) atEndOfTurn(() => this.#wake())
    this.#block.add(piece)
    if (this.#block.length >= enough) this.#request.pause()
  }

  readonly #end = (): void => {
    if (!this.#isOver && !this.#request.complete) this.#fail(new Error('the connection was closed'))
    this.#isOver = true
    this.#wake()
  }

  readonly #fail = (error: Error): void => {
    this.#failure ??= error
    this.#wake()
  }
}
