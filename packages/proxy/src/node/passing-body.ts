import type { ServerResponse } from 'node:http'
import { type Dispatcher, errors } from 'undici'
import type { AnswerDeadlines } from '../limits/passed-answer.ts'
import { Block } from '../wire/block.ts'
import type { NodeBody } from './node-body.ts'
import { endRead, UnreadAnswer } from './unread-answer.ts'

type Controller = Dispatcher.DispatchController

/** Bytes buffered before a consumer is attached; then the platform's connection is paused. */
const worthKeeping = 65_536

/**
 * A response body that is passed from the platform's connection to the caller's without a stream between them. What arrives
 * with the head is buffered until a consumer is attached: a small response is complete by then, and is written at once.
 */
export class PassingBody implements NodeBody {
  readonly #controller: Controller
  readonly #kept: Buffer[] = []
  #keptBytes = 0
  #taker: { piece(piece: Buffer): boolean; end(): void; fail(error: Error): void } | undefined
  #isOver = false
  #failure: Error | undefined

  constructor(controller: Controller) {
    this.#controller = controller
  }

  /** Whether it failed because the platform stalled. */
  get isStalled(): boolean {
    return this.#failure instanceof errors.BodyTimeoutError
  }

  /** The platform sent a chunk. */
  push(piece: Buffer): void {
    if (this.#taker ? !this.#taker.piece(piece) : this.#keep(piece)) this.#controller.pause()
  }

  /** The platform sent the whole body. */
  end(): void {
    this.#isOver = true
    this.#taker?.end()
  }

  /** The platform's connection failed or was aborted. */
  fail(error: Error): void {
    this.#failure = error
    this.#taker?.fail(error)
  }

  passTo(response: ServerResponse, deadlines: AnswerDeadlines): void {
    if (this.#failure) return void response.destroy()
    if (this.#isOver) {
      return endWith(response, this.#take(), deadlines)
    }
    const unread = new UnreadAnswer(response, deadlines)
    const write = (piece: Buffer) => {
      const takesMore = response.write(piece)
      if (!takesMore) unread.wait()
      return takesMore
    }
    for (const piece of this.#kept.splice(0)) write(piece)
    response.on('drain', () => {
      unread.goOn()
      this.#controller.resume()
    })
    this.#taker = {
      piece: write,
      end: () => {
        response.end()
        unread.wait()
      },
      fail: () => {
        if (this.isStalled) deadlines.onStalled?.('platform')
        response.destroy()
      },
    }
    this.#controller.resume()
  }

  /**
   * Reads the body as text, without a stream.
   *
   * @param translate makes the error of the promise
   * @returns undefined when the body has more than `bytes`; at most one more chunk is read
   */
  text(bytes: number, translate: (error: Error) => unknown): Promise<string | undefined> {
    return new Promise((resolve, reject) => {
      const read = new Block()
      const taker = {
        piece: (piece: Buffer) => {
          read.add(piece)
          if (read.length <= bytes) return true
          resolve(undefined)
          // The parser of the connection is still at work on this chunk.
          queueMicrotask(() => this.discard())
          return false
        },
        end: () => resolve(new TextDecoder().decode(read.take())),
        fail: (error: Error) => reject(translate(error)),
      }
      const takesMore = this.#kept.splice(0).every(taker.piece)
      if (this.#failure) taker.fail(this.#failure)
      else if (this.#isOver) taker.end()
      this.#taker = taker
      if (takesMore) this.#controller.resume()
    })
  }

  /**
   * The body as a stream, to decode it here.
   *
   * @param translate makes the error of the stream
   */
  stream(translate: (error: Error) => unknown): ReadableStream<Uint8Array> {
    return new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (const piece of this.#kept.splice(0)) controller.enqueue(piece)
        if (this.#failure) return controller.error(translate(this.#failure))
        if (this.#isOver) return controller.close()
        this.#taker = {
          piece(piece) {
            controller.enqueue(piece)
            return (controller.desiredSize ?? 0) > 0
          },
          end: () => controller.close(),
          fail: (error) => controller.error(translate(error)),
        }
      },
      pull: () => this.#controller.resume(),
      cancel: () => {
        this.#taker = undefined
        this.discard()
      },
    })
  }

  discard(): void {
    if (!this.#isOver) this.#controller.abort(new Error('The response body was discarded.'))
  }

  /** Buffers a chunk; returns whether the buffer is full. */
  #keep(piece: Buffer): boolean {
    this.#kept.push(piece)
    this.#keptBytes += piece.length
    return this.#keptBytes > worthKeeping
  }

  #take(): Buffer {
    return this.#kept.length === 1 ? this.#kept[0]! : Buffer.concat(this.#kept)
  }
}

/** Up to this size, in bytes, copying a body behind its head is cheaper than two writes. */
const worthCopying = 16_384

/** A Latin-1 string keeps every byte, and Node writes a head and a string body together. */
function endWith(response: ServerResponse, body: Buffer, deadlines: AnswerDeadlines): void {
  if (body.length > worthCopying) endRead(response, body, deadlines)
  else endRead(response, body.toString('latin1'), deadlines, 'latin1')
}
