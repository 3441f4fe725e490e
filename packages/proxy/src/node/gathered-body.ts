import type { IncomingMessage } from 'node:http'
import { Block } from '../exchange/block.ts'
import { atEndOfTurn } from './at-end-of-turn.ts'

/** So much is gathered before the caller's connection is paused, in bytes. */
const enough = 65_536

/**
 * The body of a request of node:http. All that has arrived by the time when somebody asks is one piece: as a stream it would
 * be kept chunk by chunk, and a chunk of one byte costs a hundred.
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

  /** What still comes is dropped: a connection that is closed with bytes unread takes the answer along. */
  return(): Promise<IteratorResult<Uint8Array, undefined>> {
    this.#isOver = true
    this.#request.off('data', this.#add).resume()
    this.#wake()
    return Promise.resolve({ value: undefined, done: true })
  }

  readonly #add = (piece: Buffer): void => {
    // The others of its turn are gathered first: between two chunks of one packet, promises go on already.
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
