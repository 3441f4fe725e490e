import type { ServerResponse } from 'node:http'
import { type Dispatcher, errors } from 'undici'
import type { AnswerDeadlines } from '../exchange/passed-answer.ts'
import type { NodeBody } from './node-body.ts'
import { endRead, UnreadAnswer } from './unread-answer.ts'

type Controller = Dispatcher.DispatchController

/** So much is kept until there is somebody to take it, in bytes; then the platform's connection is paused. */
const worthKeeping = 65_536

/**
 * A body on its way from the platform's connection to the page's, with no stream of any kind between. What has arrived
 * together with its head is kept until there is somebody to take it: a small answer is complete by then, and goes out in one.
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

  /** Whether it broke off because the platform sent nothing for too long. */
  get isStalled(): boolean {
    return this.#failure instanceof errors.BodyTimeoutError
  }

  /** The platform sent a piece. */
  push(piece: Buffer): void {
    if (this.#taker ? !this.#taker.piece(piece) : this.#keep(piece)) this.#controller.pause()
  }

  /** The platform sent all. */
  end(): void {
    this.#isOver = true
    this.#taker?.end()
  }

  /** The platform's connection broke, or was given up. */
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
   * All of it, to be read or decoded here.
   *
   * @param translate makes what the stream breaks off with
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
    if (!this.#isOver) this.#controller.abort(new Error('nobody wants it'))
  }

  /** Whether that is enough for now. */
  #keep(piece: Buffer): boolean {
    this.#kept.push(piece)
    this.#keptBytes += piece.length
    return this.#keptBytes > worthKeeping
  }

  #take(): Buffer {
    return this.#kept.length === 1 ? this.#kept[0]! : Buffer.concat(this.#kept)
  }
}

/** Up to here it is cheaper to copy a body behind its head than to hand the system two pieces, in bytes. */
const worthCopying = 16_384

/** As Latin-1 each byte is one character, so the bytes stay what they are, and Node sends head and body in one piece. */
function endWith(response: ServerResponse, body: Buffer, deadlines: AnswerDeadlines): void {
  if (body.length > worthCopying) endRead(response, body, deadlines)
  else endRead(response, body.toString('latin1'), deadlines, 'latin1')
}
